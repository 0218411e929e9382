namespace Supervision.Rules.Schemes;

// 扣分的修复: how much of a deduction comes back by when it was corrected, counted from the day it was noted.
internal sealed record RestoreScale(string Id, string Clause, string Mark, IReadOnlyList<RestoreStep> Steps)
{
    // Nothing comes back where it is not corrected, or not known since when it was noted.
    public decimal ShareOf(RatedRecord record, DateOnly asOf)
    {
        if (record.Date("noted") is not { } noted || record.Date("corrected") is not { } corrected || corrected > asOf)
        {
            return 0;
        }

        return Steps.FirstOrDefault(step => step.Covers(noted, corrected))?.ShareFor(record.Number("amount")) ?? 0;
    }
}

// Within so many days, or within so many calendar years after the year in which it was noted.
internal sealed record RestoreStep(int? WithinDays, int? WithinYears, decimal Share, decimal? SmallAmount, decimal? SmallShare)
{
    public bool Covers(DateOnly noted, DateOnly corrected) =>
        WithinDays is { } days ? corrected <= noted.AddDays(days) : corrected.Year <= noted.Year + WithinYears;

    // A small sum may bring back more; a sum that nobody established is not small.
    public decimal ShareFor(decimal? amount) => SmallShare is { } small && amount <= SmallAmount ? small : Share;
}
