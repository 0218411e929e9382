using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws;
using Supervision.Core.Inspectors;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.BackChecks;

/// <summary>
/// Who must not look again at which check: everybody who stood on it, also if replaced later, who approved, entered or reviewed it,
/// and whoever stands in a relation with the enterprise. A name that several people bear bars all of them.
/// </summary>
internal sealed class TookPart(SupervisionDb db)
{
    private const string Part = "参加过原检查";

    public async Task<IReadOnlyList<(string Target, string Inspector, string Reason)>> RecusalsAsync(
        InspectionTask task, Frame frame, IReadOnlyList<Inspector> eligible, CancellationToken cancel)
    {
        var ids = Enumerable.Range(0, frame.Count).Select(i => BackCheck.CheckOf(frame.Target(i))).ToList();
        var checks = await db.Checks.AsNoTracking().Where(check => ids.Contains(check.Id)).ToListAsync(cancel);
        var attempts = checks.Select(check => check.Attempt).Distinct().ToList();
        var stood = (await db.AssignedRows.AsNoTracking().Where(row => attempts.Contains(row.Attempt))
                .Select(row => new { row.Attempt, row.Target, row.Inspector }).ToListAsync(cancel))
            .Select(row => (row.Attempt, row.Target, row.Inspector)).ToHashSet();
        var relations = (await db.Set<RecusalRelation>().AsNoTracking()
                .Where(relation => relation.From <= task.To && (relation.To == null || relation.To >= task.From)).ToListAsync(cancel))
            .ToLookup(relation => (relation.Subject, relation.Inspector));
        var pairs = new List<(string, string, string)>();

        foreach (var check in checks)
        {
            foreach (var person in eligible)
            {
                if (IsOn(check, person) || stood.Contains((check.Attempt, check.Target.ToString(), person.Number)))
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

    private static bool IsOn(InspectionCheck check, Inspector person) =>
        check.Officers.Any(officer => person.Certificates.Any(card => card.Number == officer.Certificate))
        || new[] { check.Approved, check.Entered, check.Reviewed }.Any(signed => signed?.By.Person == person.Name);
}
