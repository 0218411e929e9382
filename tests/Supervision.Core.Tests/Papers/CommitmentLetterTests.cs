using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Papers.Commitments;

namespace Supervision.Core.Tests.Papers;

public sealed class CommitmentLetterTests
{
    private static readonly CommitmentWording Wording = new("可以选择。", "声明真实。", "可以延期。", "只在目录范围内记入。");

    private static readonly CommitmentFacts Facts = new(
        "食品经营许可（涉企经营许可）", "国发〔2021〕7号", ["场所整洁"], ["申请书"], "现场核查", "自作出承诺之日起2个月内", "责令限期改正", "撤销许可", "新开一家店",
        "5月以前布置完毕", new DateOnly(2027, 3, 4), "https://example.gov.cn/commitments", "12345");

    public static TheoryData<string, CommitmentFacts> Lacking => new()
    {
        { "事项名称", Facts with { Item = "" } },
        { "义务或者条件", Facts with { Conditions = [] } },
        { "所需材料", Facts with { Materials = [" "] } },
        { "核查期限", Facts with { Term = "" } },
        { "违诺责任", Facts with { Liability = "" } },
        { "承诺内容", Facts with { Content = "" } },
        { "投诉举报途径", Facts with { Complaints = "" } },
    };

    [Theory]
    [MemberData(nameof(Lacking), DisableDiscoveryEnumeration = true)]
    public void A_letter_that_lacks_an_element_is_refused_and_the_element_named(string element, CommitmentFacts facts)
    {
        var letter = CommitmentLetter.For(Samples.Frame(CommitmentLetter.Mark), facts, Wording);
        Assert.Contains($"“{element}”", letter.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_without_the_right_to_refuse_is_refused()
    {
        var letter = CommitmentLetter.For(Samples.Frame(CommitmentLetter.Mark), Facts, Wording with { Choice = "" });
        Assert.Contains("选择权", letter.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_tells_first_and_is_signed_last_and_reads_back_the_same()
    {
        var paper = CommitmentLetter.For(Samples.Frame(CommitmentLetter.Mark), Facts, Wording)
            .Match(made => made, problem => throw new InvalidOperationException(problem.Message));
        var headings = paper.Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text);
        Assert.Equal(["一、行政机关告知", "二、申请人承诺"], headings);
        Assert.Contains("当面核对身份的工作人员（签名）：", paper.Blocks.OfType<Receipt>().Single().Lines);
        Assert.Contains(paper.Blocks.OfType<Clause>(), clause => clause is { Label: "承诺有效期", Text: "至2027年3月4日" });
        Assert.Equal(paper.ToJson(), Paper.FromJson(paper.ToJson()).ToJson());
    }
}
