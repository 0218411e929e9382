using Supervision.Rules.Papers;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Papers;

public sealed class PaperWordingTests
{
    private static readonly PaperWording Wording = PaperWording.Load(Repository.PathTo("rules"))
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Fact]
    public void A_decision_tells_both_periods_of_the_rule_file()
    {
        Assert.True(Wording.DecisionRemedies(new(2026, 3, 5)).Succeeded(out var remedies, out _));

        Assert.Contains("60日内向湘潭市人民政府申请行政复议", remedies.ToString(), StringComparison.Ordinal);
        Assert.Contains("6个月内依法向有管辖权的人民法院提起行政诉讼", remedies.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_five_prohibitions_hold_eight_things_not_to_be_done()
    {
        Assert.True(Wording.Notice(new(2026, 3, 5)).Succeeded(out var rule, out _));

        Assert.Equal(5, rule.Wording.Conduct.Count(line => line.StartsWith("严禁", StringComparison.Ordinal)));
        Assert.Equal(8, rule.Wording.Conduct.Sum(line => line.Split("不得").Length - 1));
        Assert.Equal(2, rule.MinInspectors);
    }

    [Fact]
    public void A_day_before_the_texts_came_into_force_is_refused()
    {
        Assert.False(Wording.Notice(new(2024, 12, 31)).Succeeded(out _, out var problem));

        Assert.Equal("paper.wording-not-in-force", problem.Code);
    }
}
