using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Papers.Repairs;

namespace Supervision.Core.Tests.Papers;

public sealed class RepairNoticeTests
{
    private static readonly RepairNoticeWording Wording = new("期满、改正、承诺。", "不要求别的。", "停止公示。", "可以提出异议。");

    private static readonly RepairNoticeFacts Facts = new(
        "行政处罚决定（潭市监罚〔2026〕7号，2026年5月11日）",
        [new("信用中国", "《信用修复管理办法》", "一般信息，自决定书作出之日起最长1年，满3个月可以申请", "3个工作日内决定是否受理", ["证明材料", "信用承诺书"])], "12345");

    public static TheoryData<string, RepairNoticeFacts> Lacking => new()
    {
        { "一并送达的决定", Facts with { Decision = "" } },
        { "公示的渠道和期限", Facts with { Paths = [] } },
        { "投诉举报途径", Facts with { Complaints = "" } },
    };

    [Theory]
    [MemberData(nameof(Lacking), DisableDiscoveryEnumeration = true)]
    public void A_notice_that_lacks_an_element_is_refused_and_the_element_named(string element, RepairNoticeFacts facts)
    {
        var notice = RepairNotice.For(Samples.Frame(RepairNotice.Mark), facts, Wording);
        Assert.Contains($"“{element}”", notice.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_without_the_way_to_object_is_refused()
    {
        var notice = RepairNotice.For(Samples.Frame(RepairNotice.Mark), Facts, Wording with { Objection = "" });
        Assert.Contains("异议的告知", notice.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_tells_channel_period_materials_and_clocks_and_reads_back_the_same()
    {
        var paper = RepairNotice.For(Samples.Frame(RepairNotice.Mark), Facts, Wording).Match(made => made, problem => throw new InvalidOperationException(problem.Message));
        Assert.Equal(
            ["一、公示期限和申请渠道", "1．信用中国", "二、修复条件", "三、修复以后", "四、异议"], paper.Blocks.OfType<Heading>().Select(heading => heading.Text));
        Assert.Equal(
            [
                "依据：《信用修复管理办法》", "公示期限：一般信息，自决定书作出之日起最长1年，满3个月可以申请", "申请材料：证明材料、信用承诺书", "办理期限：3个工作日内决定是否受理",
                "投诉举报：12345",
            ],
            paper.Blocks.OfType<Clause>().Where(clause => clause.Label is "依据" or "公示期限" or "申请材料" or "办理期限" or "投诉举报").Select(clause => $"{clause.Label}：{clause.Text}"));
        Assert.Contains("与行政处罚决定（潭市监罚〔2026〕7号，2026年5月11日）一并送达", paper.Blocks.OfType<Paragraph>().First().Text, StringComparison.Ordinal);
        Assert.Equal(paper.ToJson(), Paper.FromJson(paper.ToJson()).ToJson());
    }
}
