using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Tests.Papers;

internal static class Samples
{
    public static readonly Remedies Remedies = new("{days}日内向{authority}申请复议，{months}个月内向{court}起诉。", 60, 6, "湘潭市人民政府", "雨湖区人民法院");

    public static readonly NoticeWording Wording = new("可以申请回避。", "可以陈述申辩。", [], "五个严禁、八个不得", ["严禁逐利检查。"]);

    public static readonly NoticeFacts Notice = new(
        "2026年第一季度抽查任务", ["《中华人民共和国食品安全法》第一百一十条"], [new("登记事项检查", "实地核查", "《公司法》")],
        [new("张三", "18030100001"), new("李四", "18030100002")], "现场检查", "雨湖区", new(2026, 3, 10), new(2026, 3, 12), 0, 4, "12345")
    {
        Code = "0F1E2D3C",
        Visit = new(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(8)),
    };

    public static readonly BackCheckWording BackCheckWording = new("对已完成的检查随机抽取复核。", "只核对原检查的事项。", "没有检查码的，有权拒绝。");

    public static readonly BackCheckNoticeFacts BackCheck = new(
        "十月检查复核", "潭市监检通〔2026〕7号", new(2026, 2, 20), ["登记事项检查"], "照片不清。", "钱三", "0F1E2D3C",
        [new("张三", "18030100001"), new("李四", "18030100002")], "雨湖区", new(2026, 3, 10), new(2026, 3, 12), 1, 4, "12345");

    public static readonly CorrectionFacts Correction = new(
        "公示信息不实。", "某条例第八条", "某条例第十七条", ["更正公示信息。"], new DateOnly(2026, 3, 20), false, "逾期不改正的，依法处理。");

    public static readonly NoPenaltyFacts NoPenalty = new()
    {
        Source = "2026年3月2日，本机关在行政检查中发现下述行为。",
        Period = "2026年3月1日至2026年3月2日",
        Place = "雨湖区某路1号",
        Fact = "未按时公示。",
        Evidence = ["现场笔录"],
        BreachedProvision = "《某条例》第八条",
        PenaltyBasis = "《某条例》第十七条",
        HeardOn = new(2026, 3, 3),
        Heard = "当事人请求不予处罚。",
        HeardAnswer = "其请求符合规定，予以采纳。",
        Elements = [new("初次违法", "经查询没有同类记录", ["查询结果"])],
        Ground = "《中华人民共和国行政处罚法》第三十三条",
        Procedure = "第五十七条第一款第二项",
        IsDiscretionary = true,
        Discretion = "后果轻微，教育足以防止再次违法。",
        Education = ["当面讲解法规。"],
    };

    public static readonly NoPenaltyFacts FineWaiver = NoPenalty with
    {
        List = "《某清单》所列“某行为”事项",
        Remaining = ["罚款以外的行政处罚依法另行决定"],
    };

    public static readonly NotFiledFacts NotFiled = new(
        "行政检查发现的线索", "未按时公示。", "某条例第八条", ["现场笔录"], "不予处罚（已过追责期限）", [], null, "没有提出意见",
        new("张三", new(2026, 3, 2)), new("李五", new(2026, 3, 3)), new("钱三", new(2026, 3, 5)));

    public static readonly Addressee Party = new("湘潭某商贸有限公司", null, "雨湖区某路1号")
    {
        Representative = new(RepresentativeKind.LegalRepresentative, "王某"),
    };

    public static PaperFrame Frame(string mark) => new(
        new DocumentNumber("潭市监", mark, 2026, 12), new IssuingOrgan("湘潭市市场监督管理局"), Party,
        new(2026, 3, 5), new Contact("王五", "0731-00000000", "雨湖区"), new Verification("https://example.gov.cn/p/1", null));
}
