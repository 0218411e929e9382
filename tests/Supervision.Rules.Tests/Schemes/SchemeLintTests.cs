using Supervision.Rules.Lints;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>No good record lowers and no bad one raises a tier: proved for every scheme, or the counter-example is named.</summary>
public sealed class SchemeLintTests
{
    private const string Head = "scheme: {id: s, title: 试验, effective: {from: 2020-01-01}, verified: text_seen}\n"
        + "tiers: [{id: A, at_least: 90}, {id: B, at_least: 70, less_than: 90}, {id: D, less_than: 70}]\n"
        + "lines:\n  - {code: base, stage: contribution, input: base, text: 基础分, clause: 第1条, mark: 核}\n";

    public static TheoryData<string> Schemes() =>
        [.. Books.Value(CreditSchemes.Load(Repository.PathTo("rules"))).All.Select(scheme => scheme.Id)];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_scheme_of_the_repository_is_proved(string id)
    {
        var lint = SchemeLints.Of(Books.Value(CreditSchemes.Load(Repository.PathTo("rules"))).All.Single(scheme => scheme.Id == id));

        Assert.True(lint.IsProved, lint.Said());
    }

    [Fact]
    public void A_direct_tier_in_the_middle_raises_whoever_is_below_and_the_subject_is_named()
    {
        var lint = Lint("  - {code: list, stage: direct, record: list, tier: B, good: false, text: 列入名录, clause: 第2条, mark: 核}");

        Assert.Equal("项目“list”（列入名录）：直接判为B，而分数可能已经更差。请改为封顶（cap）", Assert.Single(lint.Unproved));
        Assert.Contains(lint.CounterExamples, example => example.Contains("等级D；再加“列入名录”（不利），等级成为B", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{code: honour, stage: contribution, record: honour, points: 5, minus: true, good: true, text: 荣誉, clause: 第2条, mark: 核}", "有利的情形，分数却往差的一端走")]
    [InlineData("{code: fine, stage: step, record: fine, better_by: 1, good: false, text: 罚款, clause: 第2条, mark: 核}", "不利的情形却上调")]
    [InlineData("{code: kept, stage: cap, record: kept, tier: B, good: true, text: 守诺, clause: 第2条, mark: 核}", "有利的情形却封顶")]
    [InlineData("{code: fine, stage: floor, record: fine, tier: B, good: false, text: 罚款, clause: 第2条, mark: 核}", "不利的情形却保底")]
    [InlineData("{code: unknown, stage: step, record: unknown, better_by: 1, text: 说不清的, clause: 第2条, mark: 核}", "没有写明 good")]
    public void A_line_that_goes_the_wrong_way_is_named(string line, string wrong) =>
        Assert.Contains(wrong, Assert.Single(Lint("  - " + line).Unproved), StringComparison.Ordinal);

    [Fact]
    public void A_number_without_source_is_looked_at_as_if_it_had_one() =>
        Assert.NotEmpty(Lint("  - {code: list, stage: direct, record: list, tier: B, placeholder: true, good: false, text: 列入名录, clause: 第2条, mark: 待核}").CounterExamples);

    private static SchemeLint Lint(string line) => SchemeLints.Of(Books.Value(CreditScheme.Read(new("s.yaml", Head + line + "\n"))));
}
