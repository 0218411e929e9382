using System.Collections.Frozen;
using Supervision.Core.Exemptions;

namespace Supervision.Rules.Vocabulary;

/// <summary>
/// 要素表: every fact that a case can state of an act, one line each. A line added here is asked on the page, read from case files, offered by
/// the schema, named in hints and told in comparisons; what the law or a list makes of it is said by its conditions.
/// </summary>
public static class FactTable
{
    internal const string Officer = "执法人员现场认定";
    private const string PartysHands = "当事人提交";
    private const string Searched = "查询系统";
    private const string OwnFiles = "查本机关案卷";

    public static ChoiceFact FoundBy { get; } = new("found_by", "线索来源", "案件线索来源")
    {
        Evidence = "检查记录、投诉举报登记或者移送文书",
        By = OwnFiles,
        At = FactPlace.Act,
        Choices = [.. new[] { "双随机", "投诉举报", "巡查", "移送", "自行披露" }.Select(FactChoice.Of)],
        Read = act => act.FoundBy,
        Write = (act, word) => act with { FoundBy = word },
    };

    public static ChoiceFact Harm { get; } = new("harm", "危害后果", "危害后果（没有、轻微或者较重）")
    {
        Evidence = "现场笔录、投诉举报和处理记录、检验检测报告、损失或者赔偿材料",
        At = FactPlace.Findings,
        Choices = [new("none", "没有", "没有危害后果"), new("minor", "轻微", "危害后果轻微"), new("serious", "较重", "危害后果较重")],
        Read = act => EnumText.Of(act.Harm),
        Write = (act, word) => act with { Harm = EnumText.Read<Harm>(word) },
    };

    public static ChoiceFact Control { get; } = new("control", "责任能力", "辨认和控制自己行为的能力")
    {
        Hint = "没有选择的，按能够辨认和控制处理。",
        At = FactPlace.Findings,
        Choices = [new("none", "不能辨认或者控制", "不能辨认或者不能控制自己行为"), new("limited", "尚未完全丧失", "尚未完全丧失辨认或者控制自己行为的能力"), new("full", "能够辨认和控制", "能够辨认和控制自己行为")],
        Read = act => EnumText.Of(act.Control),
        Write = (act, word) => act with { Control = EnumText.Read<Control>(word) },
    };

    /// <summary>作出书面承诺, which a commitment in hand shows.</summary>
    public static YesNoFact WrittenCommitment { get; } = YesNo("written_commitment", "作出书面承诺", "是否书面承诺", "当事人签字或者盖章的承诺书") with { By = PartysHands };

    /// <summary>In the order of the case form.</summary>
    public static IReadOnlyList<Fact> All { get; } =
    [
        Day("from", "行为开始", "违法行为何时开始", "销售、生产或者申报的原始记录，询问笔录", act => act.From, (act, day) => act with { From = day }),
        Day("to", "行为终了", "违法行为何时终了", "停止行为的记录、现场照片", act => act.To, (act, day) => act with { To = day }) with { InFiles = "null 表示仍在继续" },
        Day("discovered", "发现", "违法行为何时被发现", "现场笔录、检查记录", act => act.Discovered, (act, day) => act with { Discovered = day }),
        Day("inspected", "现场检查", "何时现场检查", "现场笔录、检查记录", act => act.Inspected, (act, day) => act with { Inspected = day }) with { Hint = "与发现同日的不填。" },
        Day("disclosed", "主动披露", "当事人何时主动披露", "主动披露的书面材料和收到的日期", act => act.Disclosed, (act, day) => act with { Disclosed = day }) with { Hint = "当事人自己报告的，填报告之日。" },
        FoundBy,
        Money("illegal_gain", "违法所得", "违法所得数额", "销售台账、收款记录、成本凭证"),
        Money("goods_value", "货值", "货值金额", "进货和销售价格的凭证、货物清点记录"),
        Money("turnover", "违法经营额", "违法经营额", "账簿、发票、收款记录"),
        Money("false_amount", "违法数额", "违法数额"),
        Number(NumberKind.Ratio, "error_rate", "差错率", "18% 写 0.18", "差错率"),
        Number(NumberKind.Ratio, "unfilled_ratio", "应填未填的比例", "0 到 1", "应填未填的比例"),
        Money("evaded_tax", "漏缴或多退税款", "漏缴或者多退的税款"),
        Number(NumberKind.Ratio, "evaded_share", "漏缴税款占比", "0 到 1", "漏缴或者多退的比例"),
        Number(NumberKind.Ratio, "exceed_ratio", "超标倍数", "", "超标倍数"),
        Number(NumberKind.Count, "exceed_factors", "超标因子数", "", "超标因子数"),
        Number(NumberKind.Measure, "exceed_hours", "自然日内累计超标小时", "", "自然日内累计超标小时数"),
        Number(NumberKind.Measure, "area_m2", "面积", "平方米", "面积（平方米）", additive: true),
        Number(NumberKind.Measure, "earthwork_m3", "土方", "立方米", "土石方量（立方米）", additive: true),
        Number(NumberKind.Count, "persons", "人数", "", "人数", additive: true),
        Number(NumberKind.Count, "count", "数量", "", "数量", additive: true) with { IsAsked = false },
        Number(NumberKind.Measure, "tonnes", "重量", "吨", "重量（吨）", additive: true) with { IsAsked = false },
        Number(NumberKind.Ratio, "width_ratio", "占总宽的比例", "0 到 1", "占总宽的比例") with { IsAsked = false },
        Number(NumberKind.Ratio, "computer_ratio", "计算机所占的比例", "0 到 1", "计算机所占的比例") with { IsAsked = false },
        Number(NumberKind.Measure, "boiler_tonnes", "锅炉总容量", "吨/小时", "锅炉总容量（吨/小时）") with { IsAsked = false },
        Number(NumberKind.Measure, "noise_db", "噪声超标", "分贝", "噪声超标（分贝）") with { IsAsked = false },
        Number(NumberKind.Measure, "ph", "pH值", "", "pH值") with { IsAsked = false },
        Harm,
        Control,
        YesNo("act_minor", "违法行为轻微", "违法行为是否轻微", "现场笔录、数量和金额的清点记录、持续时间的记录、询问笔录"),
        YesNo("timely", "及时改正", "是否及时改正", "改正前后的照片、复查记录、责令改正通知书的送达回证"),
        YesNo("cooperation", "配合执法", "是否配合执法", "现场笔录、询问笔录、提交材料的清单"),
        WrittenCommitment,
        YesNo("substantive_compliance", "实质上符合要求", "是否实质符合要求", "符合实质要求的许可、检验或者验收材料") with { By = PartysHands },
        YesNo("source_of_goods_explained", "如实说明进货来源", "是否如实说明进货来源", "进货票据、供货者的许可和资质、进货查验记录") with { By = PartysHands },
        YesNo("purchase_checked", "履行进货查验等义务", "是否履行了进货查验等义务", "进货查验记录、供货者的许可证和产品合格证明文件") with { By = PartysHands },
        YesNo("no_falsification", "没有弄虚作假", "是否没有弄虚作假", "原始凭证与申报材料的对照、询问笔录"),
        YesNo("no_incident", "没有发生事故或者投诉", "是否未发生事故或者投诉", "投诉举报和事故记录的查询结果") with { By = Searched },
        YesNo("self_report", "主动报告、披露", "是否主动报告、披露", "主动报告的书面材料和收到的日期") with { By = PartysHands },
        YesNo("no_subjective_fault", "有证据足以证明没有主观过错", "是否足以证明没有主观过错", "尽到查验、注意义务的记录，供货者的证明材料") with { By = PartysHands },
        YesNo("subject_matter_scope", "对象属于清单所列范围", "对象是否属于清单所列范围"),
        YesNo("party_type_scope", "当事人属于清单所列类型", "当事人是否属于清单所列类型"),
        YesNo("location_scope", "地点属于清单所列范围", "地点是否属于清单所列范围"),
        YesNo("quantity_minor", "数量在清单所列限度以内", "数量是否在清单所列限度以内"),
        YesNo("offence", "违法行为成立", "违法行为是否成立", "现场笔录、询问笔录、检验检测报告") with { Hint = "没有选择的，按成立处理。" },
        YesNo("crime_suspected", "涉嫌犯罪", "是否涉嫌犯罪", "案情材料，必要时征求公安机关意见") with { Hint = "没有选择的，按没有涉嫌处理。" },
        YesNo("life_health_finance_harm", "涉及公民生命健康安全、金融安全且有危害后果", "是否涉及公民生命健康安全、金融安全且有危害后果"),
        YesNo("voluntary_remedy", "主动消除或者减轻危害后果", "是否主动消除或者减轻危害后果", "召回、退款、赔偿或者治理的凭证"),
        YesNo("coerced_or_deceived", "受胁迫、诱骗实施", "是否受胁迫、诱骗实施"),
        YesNo("confessed_unknown", "主动供述尚未掌握的违法行为", "是否主动供述尚未掌握的违法行为"),
        YesNo("meritorious", "有立功表现", "是否有立功表现"),
        YesNo("exploits_emergency", "趁突发事件实施", "是否趁突发事件实施"),
        YesNo("safety_hazard", "触碰安全底线、存在安全隐患", "是否触碰安全底线、存在安全隐患"),
    ];

    /// <summary>What can be missing and has fields of its own.</summary>
    public static IReadOnlyList<Circumstance> Circumstances { get; } =
    [
        new("corrected", "是否改正、何时改正", "改正前后的照片、整改报告、复查记录", PartysHands),
        new("corrected.on_the_spot", "是否当场改正", "现场笔录、当场改正的照片", Officer),
        new("order", "是否责令改正、期限何时届满", "责令改正通知书和送达回证", OwnFiles),
        new("register", "以往记录是否已经查询", "本市和全国违法记录的查询结果截图", Searched),
    ];

    /// <summary>Those that the case form and the page ask.</summary>
    public static IReadOnlyList<Fact> Asked { get; } = [.. All.Where(fact => fact is not NumberFact { IsAsked: false })];

    private static readonly FrozenDictionary<string, Fact> ByName = All.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);

    public static Fact? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What is to be established, by the name of a fact or circumstance; a number that only one list knows is called by its own name.</summary>
    public static string Question(string name) => Find(name)?.Question ?? Told(name)?.Question ?? $"“{name}”的数值";

    /// <summary>What usually shows it; null: nothing usual is known.</summary>
    public static string? Evidence(string name) => Find(name)?.Evidence ?? Told(name)?.Evidence;

    /// <summary>Who can establish it.</summary>
    public static string By(string name) => Find(name)?.By ?? Told(name)?.By ?? PartysHands;

    /// <summary>What pages call it.</summary>
    public static string Title(string name) => Find(name)?.Title ?? name;

    /// <summary>What papers call it, without the unit.</summary>
    internal static string Label(string name) => Find(name)?.Label ?? name;

    /// <summary>A number with its unit, as papers print it.</summary>
    internal static string Measured(string name, decimal number) => Find(name) is NumberFact fact ? fact.Measured(number) : NumberFact.Written(number);

    public static bool IsFinding(string name) => Find(name) is YesNoFact;

    public static bool IsAskedNumber(string name) => Find(name) is NumberFact { IsAsked: true };

    public static bool IsMoney(string name) => Find(name) is NumberFact { Kind: NumberKind.Money };

    public static bool IsCounted(string name) => Find(name) is NumberFact { Kind: NumberKind.Count };

    public static bool IsAdditive(string name) => Find(name) is NumberFact { IsAdditive: true };

    internal static IEnumerable<Fact> Of(FactPlace place) => All.Where(fact => fact.Place == place);

    internal static IEnumerable<string> YesNoNames => All.OfType<YesNoFact>().Select(fact => fact.Name);

    private static Circumstance? Told(string name) => Circumstances.FirstOrDefault(one => one.Name == name);

    private static YesNoFact YesNo(string name, string label, string question, string? evidence = null) => new(name, label, question) { Evidence = evidence };

    private static NumberFact Money(string name, string label, string question, string? evidence = null) =>
        new(NumberKind.Money, name, label, "元", question) { Evidence = evidence, By = PartysHands };

    private static NumberFact Number(NumberKind kind, string name, string label, string unit, string question, bool additive = false) =>
        new(kind, name, label, unit, question) { IsAdditive = additive };

    private static DateFact Day(
        string name, string label, string question, string evidence, Func<Act, DateOnly?> read, Func<Act, DateOnly?, Act> write) =>
        new(name, label, question) { Evidence = evidence, Read = read, Write = write };
}
