using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;

namespace Supervision.Api.Plans;

/// <summary>本对象的入选概率: over all locked draws of a year, for the subject itself and for auditors; never public, because it tells the tier.</summary>
public sealed class OwnInclusion(SupervisionDb db)
{
    public async Task<Result<InclusionProbability>> ReadAsync(SubjectKey subject, int year, CancellationToken cancel)
    {
        var key = subject.ToString();
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var frames = await (
            from row in db.FrameRows.AsNoTracking()
            join attempt in db.Attempts.AsNoTracking() on row.Attempt equals attempt.Id
            join task in db.Tasks.AsNoTracking() on attempt.Task equals task.Id
            where row.Target == key && attempt.Locked != null && task.To >= @from && task.To <= to
            orderby task.Number
            select new { task.Number, Attempt = attempt.Number, attempt.Id, row.Stratum, attempt.RuleJson }).ToListAsync(cancel);
        var tasks = new List<InclusionInTask>();

        foreach (var frame in frames)
        {
            if (!RuleReader.Rule(frame.RuleJson!).Succeeded(out var rule, out var problem))
            {
                return problem;
            }

            var stratum = rule.Strata.Single(one => one.Code == frame.Stratum);
            var drawn = await db.DrawnRows.AnyAsync(row => row.Attempt == frame.Id && row.Target == key && !row.Reserve, cancel);
            tasks.Add(new(frame.Number, frame.Attempt, (double)stratum.Quota / stratum.Size, drawn));
        }

        return InclusionProbability.Over(tasks);
    }
}
