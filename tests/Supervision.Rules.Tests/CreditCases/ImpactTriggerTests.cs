using Supervision.Core.Coercion.Files;
using Supervision.Rules.Coercion;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditCases;

/// <summary>When the economic impact of a measure must be assessed before it is asked for.</summary>
public sealed class ImpactTriggerTests
{
    private static readonly EconomicImpact None = new(null, false, false, false, false, false, null, null);

    public static TheoryData<string, EconomicImpact, string> Gates => new()
    {
        { "nothing is touched", None, "" },
        { "an organisation below its limit", None with { ExpectedPenalty = 49999.99m }, "" },
        { "an organisation at its limit", None with { ExpectedPenalty = 50000 }, "coercion.impact-missing" },
        { "a person below the limit", None with { ExpectedPenalty = 4999.99m, IsIndividual = true }, "" },
        { "a person at the limit", None with { ExpectedPenalty = 5000, IsIndividual = true }, "coercion.impact-missing" },
        { "equipment of production", None with { TakesProduction = true }, "coercion.impact-missing" },
        { "assessed", None with { TakesProduction = true, Assessment = "分批扣押" }, "" },
        { "a core licence", None with { TouchesCoreLicence = true }, "coercion.impact-missing" },
        { "grave safety without a reason", None with { MayStop = true, IsGraveSafety = true }, "coercion.impact-unexplained" },
        { "grave safety with a reason", None with { MayStop = true, IsGraveSafety = true, Unassessed = "有毒有害食品" }, "" },
        { "a reason without grave safety", None with { MayStop = true, Unassessed = "不必要" }, "coercion.impact-missing" },
        { "not asked", None with { MayStop = null }, "coercion.impact-to-establish" },
    };

    [Theory]
    [MemberData(nameof(Gates), DisableDiscoveryEnumeration = true)]
    public void The_gate_opens_where_the_impact_was_weighed(string what, EconomicImpact impact, string code) =>
        Assert.True(Triggers().WhyNot(impact)?.Code == (code.Length == 0 ? null : code), what);

    [Fact]
    public void Each_trigger_is_told_with_its_basis()
    {
        var told = Triggers().Of(None with { ExpectedPenalty = 80000, TouchesCoreLicence = true, TakesProduction = true, MayStop = true });
        Assert.Equal(4, told.Count);
        Assert.StartsWith("对企业的罚没款预计在50000元以上（", told[0], StringComparison.Ordinal);
    }

    private static ImpactTriggers Triggers() =>
        ImpactTriggers.Load(Repository.PathTo("rules")).Match(table => table, problem => throw new InvalidOperationException(problem.Message));
}
