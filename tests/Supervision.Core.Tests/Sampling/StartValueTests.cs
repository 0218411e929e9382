using Supervision.Core.Plans;
using Supervision.Core.Sampling;
using Supervision.Core.Time;

namespace Supervision.Core.Tests.Sampling;

/// <summary>What nobody has read at its source decides only where an office has adopted it, and in a demonstration.</summary>
public sealed class StartValueTests
{
    private static readonly VisitLimit Cap = new("yearly-cap", VisitLimitKind.YearlyCap, 4, 1, PeriodUnit.Year, "试验", "待核");

    [Theory]
    [InlineData("待核", "", false, false), InlineData("待核", "", true, true), InlineData("待核", "潭发〔2026〕1号", false, true), InlineData("核", "", false, true)]
    public void A_limit_counts_only_where_it_was_adopted(string mark, string adoptedBy, bool isDemonstration, bool decides) =>
        Assert.Equal(decides, (Cap with { Mark = mark, AdoptedBy = adoptedBy }).Decides(isDemonstration));

    [Theory]
    [InlineData("待核", false, "ratios.not-adopted"), InlineData("待核", true, null), InlineData("核", false, null)]
    public void Nothing_is_drawn_by_ratios_that_no_department_has_adopted(string mark, bool isDemonstration, string? refused) =>
        Assert.Equal(refused, new RatioTable("2026-1", mark, "0.10", "试验", []).WhyNotUsed(isDemonstration)?.Code);
}
