using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Tests.Papers;

internal static class Samples
{
    public const string Address = "https://ssj.xiangtan.example/papers/0197a3c2-5f1e-7b3c-9d51-0c7d5a1e2b44";

    public static readonly Remedies Remedies = new(
        "如不服本决定，可以自收到本决定书之日起{days}日内向{authority}申请行政复议，也可以自收到本决定书之日起{months}个月内依法向{court}提起行政诉讼。",
        60, 6, "湘潭市人民政府", "湘潭市雨湖区人民法院");

    public static readonly Remedies NoticeRemedies = Remedies with
    {
        Sentence = "如认为本次行政检查侵犯你单位合法权益，可以自知道该行政行为之日起{days}日内向{authority}申请行政复议，也可以在{months}个月内依法向{court}提起行政诉讼。",
    };

    public static readonly NoticeWording Wording = new(
        "你单位认为检查人员与你单位有直接利害关系或者有其他关系可能影响公正检查的，有权申请回避。",
        "你单位对检查中认定的情况有异议的，有权陈述和申辩，本机关应当听取并记录在案。",
        ["检查人员应当主动出示执法证件。未出示执法证件的，你单位有权拒绝检查。"], "“五个严禁”“八个不得”",
        [
            "严禁逐利检查，不得接受被检查企业的任何馈赠、报酬、福利待遇，不得要求企业接受指定的中介服务；", "严禁干扰企业正常生产经营，不得刻意要求法定代表人到场陪同；",
            "严禁任性处罚企业，不得乱查封、乱扣押、乱冻结、动辄责令停产停业；", "严禁下达检查指标，不得将考核考评、预算项目绩效与检查频次、罚款数额挂钩；",
            "严禁变相检查，不得以观摩、督导、考察等名义行检查之实。",
        ]);

    public static Paper Notice(int items = 3) => Made(InspectionNotice.For(Frame(InspectionNotice.Mark), new NoticeFacts(
        "2026年度“双随机、一公开”抽查计划第3号任务，由系统随机抽取", ["《中华人民共和国食品安全法》第一百一十条", "《企业信息公示暂行条例》第十四条"],
        [.. Enumerable.Range(1, items).Select(at => new NoticeItem(
            $"第{at}项：登记事项检查", "现场检查、书面检查", "《中华人民共和国市场主体登记管理条例》第三十八条"))],
        [new("张建国", "18030100123"), new("李　明", "18030100456")], "现场检查", "湘潭市雨湖区韶山西路18号",
        new(2026, 3, 10), new(2026, 3, 12), 1, 4, "可以拨打12345政务服务便民热线投诉举报。")
    { Code = "5A7F00112233445566CC", Visit = new(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(8)) }, Wording,
        NoticeRemedies, 2));

    public static Paper BackCheck() => Made(BackCheckNotice.For(Frame(BackCheckNotice.Mark), new BackCheckNoticeFacts(
        "十月检查复核（任务编号XT-2026-0901），从已经完成的检查中随机抽取", "潭市监检通〔2026〕7号", new(2026, 2, 20), ["登记事项检查", "食品经营场所检查"],
        "现场照片不清，案卷不能看出冷藏设备是否在用。", "钱　三，2026年3月4日", "0F1E2D3C4B5A69788796",
        [new("张建国", "18030100123"), new("李　明", "18030100456")], "湘潭市雨湖区韶山西路18号", new(2026, 3, 10), new(2026, 3, 12), 2, 4,
        "可以拨打12345政务服务便民热线投诉举报。"),
        new("本机关对已经完成的行政检查随机抽取复核，由没有参加原检查的人员办理，复核的是原检查的程序和结论是否正确。",
            "本次入企只核对与上述事项有关、书面复核不能查清的内容，不作新的检查，不扩大检查范围。",
            "没有本通知书和检查码，或者来人与本通知书所列复核人员不符的，你单位有权拒绝。"),
        Wording, NoticeRemedies, 2));

    public static Paper Order(string fact = "未按照规定公示年度报告中的联系电话。") => Made(CorrectionOrder.For(Frame(CorrectionOrder.Mark), new CorrectionFacts(
        fact, "《企业信息公示暂行条例》第八条第一款", "《企业信息公示暂行条例》第十八条",
        ["更正并重新公示年度报告中的联系电话；", "将更正情况书面报送本机关。"], new DateOnly(2026, 3, 20), false,
        "逾期不改正的，本机关将依法处理，并将有关情况记入信用记录。"), Remedies));

    public static Paper Letter() => Made(NoPenaltyLetter.For(Frame(NoPenaltyLetter.Mark), new NoPenaltyFacts
    {
        Source = "2026年3月2日，本机关在行政检查（潭市监检通〔2026〕7号）中发现下述行为。",
        Period = "2026年3月1日至2026年3月2日",
        Place = "湘潭市雨湖区韶山西路18号",
        Fact = "经营场所未悬挂营业执照。",
        Evidence = ["现场笔录1份，证明检查时的情况；", "询问笔录1份，证明未悬挂的原因。"],
        BreachedProvision = "《中华人民共和国市场主体登记管理条例》第三十六条",
        PenaltyBasis = "《中华人民共和国市场主体登记管理条例》第四十八条第二款",
        HeardOn = new(2026, 3, 3),
        Heard = "当事人已经悬挂营业执照，请求不予处罚。",
        HeardAnswer = "当事人所述属实，其请求符合法律的规定，予以采纳。",
        Elements =
        [
            new("初次违法", "经查询全国的违法记录，截至2026年3月3日，本次违法行为发生之前2年内没有当事人同类违法行为的记录", ["2026年3月3日违法记录查询结果"]),
            new("危害后果轻微", "经查明，危害后果轻微", ["现场笔录"]),
            new("及时改正", "当事人于2026年3月2日当场改正", ["改正后的照片2张"]),
        ],
        List = "《首违不罚事项清单》（某市监法〔2025〕1号）所列“未悬挂营业执照”事项",
        Ground = "《中华人民共和国行政处罚法》第三十三条第一款后段（初次违法且危害后果轻微并及时改正的，可以不予行政处罚）",
        Procedure = "第五十七条第一款第二项",
        IsDiscretionary = true,
        Discretion = "当事人因装修临时取下，当场改正，教育足以防止再次违法。",
        Education = ["向负责人当面讲解登记管理规定；", "当事人签署守法经营承诺书。"],
        Corrections = ["当事人已于2026年3月2日改正，本机关不再责令改正。"],
    }, Remedies));

    public static Paper FineWaiver() => Made(FineWaiverLetter.For(Frame(FineWaiverLetter.Mark), new NoPenaltyFacts
    {
        Source = "2026年3月2日，本机关在行政检查（潭市监检通〔2026〕7号）中发现下述行为。",
        Period = "2026年2月1日至2026年3月4日",
        Place = "湘潭市雨湖区韶山西路18号",
        Fact = "未经批准建立相对独立的平面坐标系统。",
        Evidence = ["现场笔录1份，证明检查时的情况；"],
        BreachedProvision = "《中华人民共和国测绘法》第十一条",
        PenaltyBasis = "《中华人民共和国测绘法》第五十二条",
        HeardOn = new(2026, 3, 4),
        Heard = "",
        Elements = [new("违法行为轻微", "经查明，违法行为轻微", ["现场笔录"]), new("及时改正", "当事人于2026年3月4日补办审批，没有超过期限", ["批准文件1份"])],
        List = "《轻微违法行为免予经济处罚清单》所列“擅自建立相对独立的平面坐标系统”事项",
        Ground = "《中华人民共和国行政处罚法》第三十三条第一款前段",
        Procedure = "第五十七条第一款第二项",
        Education = ["向负责人当面讲解测绘管理规定。"],
        Remaining = ["罚款以外的行政处罚依法另行决定"],
    }, Remedies));

    public static Paper NotFiled() => Made(NotFiledForm.For(Frame(NotFiledForm.Mark), new NotFiledFacts(
        "行政检查（潭市监检通〔2026〕7号）发现的线索", "2026年3月2日现场检查时，经营场所未悬挂营业执照，现场已经改正。",
        "《中华人民共和国市场主体登记管理条例》第三十六条", ["现场笔录1份，证明检查时的情况；", "改正后的照片2张，证明已经及时改正。"],
        "不予行政处罚。违法行为轻微并及时改正，没有造成危害后果（行政处罚法第33条第1款第1句）",
        [new("“及时改正”经认定成立", "行政处罚法第33条第1款第1句")], "情节显著轻微，当场已经改正。", "没有提出意见",
        new("孙四", new(2026, 3, 2)), new("李五", new(2026, 3, 4)), new("钱三", new(2026, 3, 5)))));

    private static PaperFrame Frame(string mark) => new(
        new DocumentNumber("潭市监", mark, 2026, 12), new IssuingOrgan("湘潭市市场监督管理局"),
        new Addressee("湘潭市示例商贸有限公司", "91430300MA4L0XXX0X", "湘潭市雨湖区韶山西路18号") { Representative = new(RepresentativeKind.LegalRepresentative, "周　正") },
        new(2026, 3, 5),
        new Contact("王　芳", "0731-00000000", "湘潭市岳塘区示例路1号"),
        new Verification(Address, "supervision.xiangtan/log\n1024\nqINVz2K2Xf2Jm1Yq6G4kV8l0p3Q5nO7xw9RZs1uTgDA=\n— supervision.xiangtan/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8="));

    private static Paper Made(Result<Paper> result) =>
        result.Match(paper => paper, problem => throw new InvalidOperationException(problem.Message));
}
