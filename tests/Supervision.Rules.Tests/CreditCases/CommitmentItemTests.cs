using Supervision.Core.Commitments;
using Supervision.Rules.Commitments;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditCases;

public sealed class CommitmentItemTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void Every_item_of_the_list_belongs_to_a_family_that_the_rules_know()
    {
        var rules = Rules();
        var items = Items();
        Assert.Equal(["涉企经营许可", "证明事项", "工程建设审批"], items.All.Select(item => item.Family).Distinct());
        Assert.All(items.All, item => Assert.True(rules.Answer(Willing(item)).Succeeded(out _, out _), item.Id));
        Assert.Contains(items.All, item => item.Term is null);
    }

    [Theory]
    [InlineData("SP-01", true), InlineData("GC-01", true), InlineData("ZM-01", true), InlineData("SP-03", false)]
    public void What_the_law_excludes_is_on_the_list_only_to_be_refused(string id, bool eligible)
    {
        var answer = Rules().Answer(Willing(Items().Find(id, Day)!)).Match(told => told, problem => throw new InvalidOperationException(problem.Message));
        Assert.Equal(eligible, answer.IsEligible);
    }

    [Theory]
    [InlineData("SP-01"), InlineData("GC-01"), InlineData("ZM-01")]
    public void In_every_family_the_applicant_may_refuse(string id)
    {
        var question = Willing(Items().Find(id, Day)!) with { IsChosen = false };
        var answer = Rules().Answer(question).Match(told => told, problem => throw new InvalidOperationException(problem.Message));
        Assert.Equal("not-chosen", Assert.Single(answer.Refusals).Code);
    }

    [Fact]
    public void What_is_not_on_the_list_on_a_day_is_not_found()
    {
        Assert.Null(Items().Find("SP-01", new(2025, 12, 31)));
        Assert.Null(Items().Find("没有", Day));
    }

    [Theory]
    [InlineData("审批替代型", "审批型", "审批替代型、容缺受理型")]
    [InlineData("个月", "星期", "个工作日、日、个月之一")]
    [InlineData(",2,个月,", ",两,个月,", "大于0的整数")]
    [InlineData(",2,个月,", ",,个月,", "空着，因为没有写期限")]
    [InlineData("ZM-01,", "SP-01,", "没有重复的编号")]
    [InlineData(",现场核查,2", ",看一看,2", "共享数据核查、书面核查、随机抽查、现场核查之一")]
    public void A_line_that_is_wrong_is_told_with_what_should_stand_there(string right, string wrong, string told)
    {
        var folder = Directory.CreateTempSubdirectory("items");

        try
        {
            var at = Directory.CreateDirectory(Path.Combine(folder.FullName, "credit", "commitments"));
            var text = File.ReadAllText(Repository.PathTo("rules", "credit", "commitments", "items.csv"));
            File.WriteAllText(Path.Combine(at.FullName, "items.csv"), text.Replace(right, wrong, StringComparison.Ordinal));
            Assert.Contains(told, CommitmentItems.Load(folder.FullName).Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CommitmentQuestion Willing(CommitmentItem item) => new()
    {
        Family = item.Family,
        IsListed = true,
        Domains = item.Domains,
        IsChosen = true,
        IsTold = true,
        HasGraveRecord = false,
        HasFalseCommitment = false,
    };

    private static CommitmentRules Rules() =>
        CommitmentRules.Load(Repository.PathTo("rules")).Match(rules => rules, problem => throw new InvalidOperationException(problem.Message));

    private static CommitmentItems Items() =>
        CommitmentItems.Load(Repository.PathTo("rules")).Match(items => items, problem => throw new InvalidOperationException(problem.Message));
}
