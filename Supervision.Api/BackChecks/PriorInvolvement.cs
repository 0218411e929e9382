using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.BackChecks;

/// <summary>Who must not look again at which check: whoever had a part in it, and whoever stands in a relation with the enterprise.</summary>
public sealed class PriorInvolvement(SupervisionDb db, AcrossDepartments across)
{
    private const string Part = "参加过原检查";

    public Task<IReadOnlyList<(string Target, string Inspector, string Reason)>> RecusalsAsync(
        InspectionTask task, Frame frame, IReadOnlyList<Inspector> eligible, CancellationToken cancel)
    {
        return across.ReadAsync(AcrossNeed.EarlierParts, () => EarlierAsync(task, frame, eligible, cancel), cancel);
    }

    private async Task<IReadOnlyList<(string Target, string Inspector, string Reason)>> EarlierAsync(
        InspectionTask task, Frame frame, IReadOnlyList<Inspector> eligible, CancellationToken cancel)
    {
        var ids = Enumerable.Range(0, frame.Count).Select(i => BackCheck.CheckOf(frame.Target(i))).ToList();
        var checks = await db.Checks.AsNoTracking().Where(check => ids.Contains(check.Id)).ToListAsync(cancel);
        var attempts = checks.Select(check => check.Attempt).Distinct().ToList();
        var drawn = await db.AssignedRows.AsNoTracking().Where(row => attempts.Contains(row.Attempt))
            .Select(row => new { row.Attempt, row.Target, row.Inspector }).ToListAsync(cancel);
        var replaced = await db.ReplacementRows.AsNoTracking().Where(row => attempts.Contains(row.Attempt) && row.Team != "").ToListAsync(cancel);

        // Who came by a replacement and was replaced again stands neither on the check nor in the draw.
        var stood = drawn.Select(row => (Place: (row.Attempt, row.Target), row.Inspector))
            .Concat(replaced.SelectMany(row => new[] { row.Out, row.In }.Select(person => (Place: (row.Attempt, row.Target), Inspector: person))))
            .ToLookup(pair => pair.Place, pair => pair.Inspector);
        var relations = (await db.Set<RecusalRelation>().AsNoTracking()
                .Where(relation => relation.From <= task.To && (relation.To == null || relation.To >= task.From)).ToListAsync(cancel))
            .ToLookup(relation => (relation.Subject, relation.Inspector));
        var pairs = new List<(string, string, string)>();

        foreach (var check in checks)
        {
            var onIt = stood[(check.Attempt, check.Target.ToString())].ToHashSet();

            foreach (var person in eligible)
            {
                if (EarlierPart.Bars(check, onIt, person))
                {
                    pairs.Add((BackCheck.TargetOf(check.Id), person.Number, Part));
                }
                else if (relations[(check.Target, person.Id)].FirstOrDefault() is { } relation)
                {
                    pairs.Add((BackCheck.TargetOf(check.Id), person.Number, relation.Reason));
                }
            }
        }

        return pairs;
    }
}
