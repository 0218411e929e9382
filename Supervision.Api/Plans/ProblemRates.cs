using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Api.Plans;

/// <summary>
/// 抽查问题率 of one task with its exact interval: by stratum for the office, combined for everybody. The strata of a sealed task
/// stay inside, since few checks of a stratum with their results would tell its tier.
/// </summary>
public sealed class ProblemRates(SupervisionDb db, ResultCodes codes)
{
    private const double Confidence = 0.95;

    public async Task<Result<ProblemRatesView>> ReadAsync(string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var attempt = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(a => a.Task == task.Id && a.Locked != null, cancel);

        if (attempt is null)
        {
            return new ProblemRatesView(task.Sealed, 0, [], ProblemRate.Of(0, 0, Confidence));
        }

        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem))
        {
            return problem;
        }

        var drawn = await db.DrawnRows.AsNoTracking().Where(row => row.Attempt == attempt.Id && !row.Reserve)
            .ToDictionaryAsync(row => row.Target, row => row.Stratum, cancel);
        var reviewed = await db.Checks.AsNoTracking().Where(check => check.Attempt == attempt.Id && check.Reviewed != null).ToListAsync(cancel);
        var counted = reviewed.Where(check => drawn.ContainsKey(check.Target.ToString()) && !Closed(check));
        var byStratum = counted.ToLookup(check => drawn[check.Target.ToString()]);
        var strata = rule.Strata.Select(stratum => CountsOf(stratum, [.. byStratum[stratum.Code]])).ToList();
        var rates = strata.Select(stratum => new StratumRate(stratum, ProblemRate.Of(stratum.Problems, stratum.Checks, Confidence)));

        return new ProblemRatesView(task.Sealed, drawn.Count, [.. rates], ProblemRate.Weighted(strata, Confidence));
    }

    private StratumCounts CountsOf(Stratum stratum, IReadOnlyList<InspectionCheck> checks) =>
        new(stratum.Code, stratum.Size, stratum.Quota, checks.Count, checks.Count(HasProblem));

    private bool Closed(InspectionCheck check) => Codes(check).Any(code => code.NotChecked);

    private bool HasProblem(InspectionCheck check) => Codes(check).Any(code => code.HasProblem);

    private IReadOnlyList<ResultCode> Codes(InspectionCheck check) => codes.Of(check.Results, check.EndedOn!.Value);
}

/// <param name="Drawn">All drawn targets, those not yet reviewed and those closed unchecked included.</param>
public sealed record ProblemRatesView(bool Sealed, int Drawn, IReadOnlyList<StratumRate> Strata, ProblemRate Combined);

public sealed record StratumRate(StratumCounts Counts, ProblemRate Rate);
