using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Sampling;

/// <summary>Loads the dated tables under <c>rules/sampling</c>.</summary>
public static class SamplingTables
{
    public static Result<RatioTable> Ratios(string rules, DateOnly on)
    {
        var path = Path.Combine(rules, "sampling", "ratios.yaml");

        if (!RuleTable.Read<RatioFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Tables.FirstOrDefault(table => table.IsInForce(on)) is { } table
            ? new RatioTable(table.Version, table.Mark, table.ReserveShare, table.Source,
                [.. table.Ratios.Select(row => new TierRatio(row.Category, row.Tier, row.Ratio))])
            : new Problem("sampling.no-ratios", ProblemKind.NotFound, $"{path}中没有在{on:yyyy-MM-dd}有效的抽查比例表。请补充并报批。");
    }

    public static Result<IReadOnlyList<VisitLimit>> Limits(string rules, DateOnly on)
    {
        var path = Path.Combine(rules, "sampling", "caps.yaml");

        if (!RuleTable.Read<LimitFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Rules.Where(rule => rule.IsInForce(on))
            .Select(rule => new VisitLimit(rule.Id, KindOf(rule.Kind), rule.Count, rule.Length, UnitOf(rule.Unit), rule.Source, rule.Mark))
            .ToList();
    }

    private static VisitLimitKind KindOf(string kind) => kind switch
    {
        "cooling" => VisitLimitKind.Cooling,
        "back_check_visits" => VisitLimitKind.BackCheckVisits,
        "alert" => VisitLimitKind.Alert,
        _ => VisitLimitKind.YearlyCap,
    };

    private static PeriodUnit UnitOf(string unit) => unit switch
    {
        "日" => PeriodUnit.Day,
        "月" => PeriodUnit.Month,
        _ => PeriodUnit.Year,
    };

    /// <summary>Whether people of a body that had no part in the checks look again, as long as the register has such people.</summary>
    public static Result<bool> OtherBodyFirst(string rules, DateOnly on)
    {
        var path = Path.Combine(rules, "sampling", "back-checks.yaml");

        if (!RuleTable.Read<ReviewerFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Versions.FirstOrDefault(version => version.IsInForce(on)) is { } version
            ? version.OtherBodyFirst
            : new Problem("sampling.no-reviewers", ProblemKind.NotFound, $"{path}中没有在{on:yyyy-MM-dd}有效的复核人员规定。请补充并报批。");
    }

    /// <summary>How old a register may be when it is drawn from.</summary>
    public static Result<TimeSpan> RegisterAge(string rules, DateOnly on)
    {
        var path = Path.Combine(rules, "sampling", "register-freshness.yaml");

        if (!RuleTable.Read<FreshnessFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Versions.FirstOrDefault(version => version.IsInForce(on)) is { } version
            ? TimeSpan.FromHours(version.MaxAgeHours)
            : new Problem("sampling.no-freshness", ProblemKind.NotFound, $"{path}中没有在{on:yyyy-MM-dd}有效的名录时效。请补充并报批。");
    }

    /// <summary>The last day, itself still in time, on which the plan of a year is to be filed.</summary>
    public static Result<DateOnly> FilingDeadline(string rules, int year)
    {
        var path = Path.Combine(rules, "sampling", "plan-filing.yaml");
        var on = new DateOnly(year, 1, 1);

        if (!RuleTable.Read<FilingFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Versions.FirstOrDefault(version => version.IsInForce(on)) is { } version
            ? new DateOnly(year, version.Month, version.Day)
            : new Problem("sampling.no-filing-deadline", ProblemKind.NotFound, $"{path}中没有适用于{year}年的备案期限。请补充并报批。");
    }
}
