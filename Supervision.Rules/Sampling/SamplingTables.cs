using Supervision.Core.LawTables;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Rules.Sampling;

/// <summary>The dated tables under <c>rules/sampling</c>, read once and asked by the day of the act.</summary>
public sealed class SamplingTables
{
    private readonly DatedTable<RatioVersion> _ratios;
    private readonly DatedTable<LimitRow> _limits;
    private readonly DatedTable<FreshnessRow> _freshness;
    private readonly DatedTable<FilingRow> _filing;
    private readonly DatedTable<ReviewerRow> _reviewers;

    private SamplingTables(
        DatedTable<RatioVersion> ratios, DatedTable<LimitRow> limits, DatedTable<FreshnessRow> freshness, DatedTable<FilingRow> filing,
        DatedTable<ReviewerRow> reviewers) =>
        (_ratios, _limits, _freshness, _filing, _reviewers) = (ratios, limits, freshness, filing, reviewers);

    /// <summary>What is wrong with any of the files.</summary>
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static IReadOnlyList<Problem> Faults(string rules)
    {
        Problem?[] looked =
        [
            SamplingFiles.Ratios(rules).Match<Problem?>(_ => null, fault => fault),
            SamplingFiles.Limits(rules).Match<Problem?>(_ => null, fault => fault),
            SamplingFiles.Freshness(rules).Match<Problem?>(_ => null, fault => fault),
            SamplingFiles.Filing(rules).Match<Problem?>(_ => null, fault => fault),
            SamplingFiles.Reviewers(rules).Match<Problem?>(_ => null, fault => fault),
        ];
        return [.. looked.OfType<Problem>()];
    }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<SamplingTables> Load(string rules)
    {
        if (!SamplingFiles.Ratios(rules).Succeeded(out var ratios, out var problem)
            || !SamplingFiles.Limits(rules).Succeeded(out var limits, out problem)
            || !SamplingFiles.Freshness(rules).Succeeded(out var freshness, out problem)
            || !SamplingFiles.Filing(rules).Succeeded(out var filing, out problem)
            || !SamplingFiles.Reviewers(rules).Succeeded(out var reviewers, out problem))
        {
            return problem;
        }

        return new SamplingTables(ratios, limits, freshness, filing, reviewers);
    }

    /// <param name="day">The day of the freeze.</param>
    public Result<RatioTable> Ratios(DateOnly day)
    {
        return _ratios.Find("", day) is { } table
            ? new RatioTable(table.Version, table.Mark, table.ReserveShare, table.Source,
                [.. table.Ratios.Select(row => new TierRatio(row.Category, row.Tier, row.Ratio))])
            { UndisturbedShare = table.UndisturbedShare }
            : None("sampling.no-ratios", _ratios.Name, day, "抽查比例表");
    }

    /// <summary>Every limit on visits in force on that day; none is no mistake.</summary>
    public IReadOnlyList<VisitLimit> Limits(DateOnly day) =>
        [.. _limits.On(day).Select(SamplingFiles.Limit)];

    /// <summary>Whether people of a body that had no part in the checks look again, as long as the register has such people.</summary>
    public Result<bool> OtherBodyFirst(DateOnly day) =>
        _reviewers.Find("", day) is { } version
            ? version.OtherBodyFirst
            : None("sampling.no-reviewers", _reviewers.Name, day, "复核人员规定");

    /// <summary>How old a register may be when it is drawn from.</summary>
    /// <param name="day">The day of the freeze.</param>
    public Result<TimeSpan> RegisterAge(DateOnly day) =>
        _freshness.Find("", day) is { } version
            ? TimeSpan.FromHours(version.MaxAgeHours)
            : None("sampling.no-freshness", _freshness.Name, day, "名录时效");

    /// <summary>The last day, itself still in time, on which the plan of a year is to be filed; by the law of that year's first day.</summary>
    public Result<DateOnly> FilingDeadline(int year)
    {
        return _filing.Find("", new DateOnly(year, 1, 1)) is { } version
            ? new DateOnly(year, version.Month, version.Day)
            : new Problem("sampling.no-filing-deadline", ProblemKind.NotFound, $"{_filing.Name}中没有适用于{year}年的备案期限。请补充并报批。");
    }

    private static Problem None(string code, string name, DateOnly day, string what) =>
        new(code, ProblemKind.NotFound, $"{name}中没有在{day:yyyy-MM-dd}有效的{what}。请补充并报批。");
}
