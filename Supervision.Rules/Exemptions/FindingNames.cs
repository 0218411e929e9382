using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

// What an officer can find, by name, and the question it answers.
internal static class FindingNames
{
    // The numbers that the case form names. A list may use others; then a finding may answer instead.
    public static readonly IReadOnlySet<string> FormFacts = new HashSet<string>(StringComparer.Ordinal)
    {
        "illegal_gain", "goods_value", "turnover", "false_amount", "error_rate", "unfilled_ratio", "evaded_tax", "evaded_share",
        "exceed_ratio", "exceed_factors", "exceed_hours", "area_m2", "earthwork_m3", "persons",
    };

    // Those that are counted, so that nothing lies between two and three.
    public static readonly IReadOnlySet<string> Counted = new HashSet<string>(StringComparer.Ordinal) { "persons", "count", "exceed_factors" };

    private static readonly Dictionary<string, string> Findings = new(StringComparer.Ordinal)
    {
        ["act_minor"] = "违法行为是否轻微",
        ["timely"] = "是否及时改正",
        ["cooperation"] = "是否配合执法",
        ["written_commitment"] = "是否书面承诺",
        ["substantive_compliance"] = "是否实质符合要求",
        ["source_of_goods_explained"] = "是否如实说明进货来源",
        ["no_falsification"] = "是否没有弄虚作假",
        ["no_incident"] = "是否未发生事故或者投诉",
        ["self_report"] = "是否主动报告、披露",
        ["no_subjective_fault"] = "是否足以证明没有主观过错",
        ["subject_matter_scope"] = "对象是否属于清单所列范围",
        ["party_type_scope"] = "当事人是否属于清单所列类型",
        ["location_scope"] = "地点是否属于清单所列范围",
        ["quantity_minor"] = "数量是否在清单所列限度以内",
        ["offence"] = "违法行为是否成立",
        ["crime_suspected"] = "是否涉嫌犯罪",
        ["life_health_finance_harm"] = "是否涉及公民生命健康安全、金融安全且有危害后果",
        ["voluntary_remedy"] = "是否主动消除或者减轻危害后果",
        ["coerced_or_deceived"] = "是否受胁迫、诱骗实施",
        ["confessed_unknown"] = "是否主动供述尚未掌握的违法行为",
        ["meritorious"] = "是否有立功表现",
        ["exploits_emergency"] = "是否趁突发事件实施",
        ["safety_hazard"] = "是否触碰安全底线、存在安全隐患",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["harm"] = "危害后果（没有、轻微或者较重）",
        ["control"] = "辨认和控制自己行为的能力",
        ["corrected"] = "是否改正、何时改正",
        ["corrected.on_the_spot"] = "是否当场改正",
        ["order"] = "是否责令改正、期限何时届满",
        ["register"] = "以往记录是否已经查询",
        ["found_by"] = "案件线索来源",
        ["from"] = "违法行为何时开始",
        ["to"] = "违法行为何时终了",
        ["discovered"] = "违法行为何时被发现",
        ["illegal_gain"] = "违法所得数额",
        ["goods_value"] = "货值金额",
        ["turnover"] = "违法经营额",
        ["false_amount"] = "违法数额",
        ["error_rate"] = "差错率",
        ["unfilled_ratio"] = "应填未填的比例",
        ["evaded_tax"] = "漏缴或者多退的税款",
        ["evaded_share"] = "漏缴或者多退的比例",
        ["exceed_ratio"] = "超标倍数",
        ["exceed_factors"] = "超标因子数",
        ["exceed_hours"] = "自然日内累计超标小时数",
        ["area_m2"] = "面积（平方米）",
        ["earthwork_m3"] = "土石方量（立方米）",
        ["persons"] = "人数",
    };

    public static IEnumerable<string> YesNo => Findings.Keys;

    public static string Question(string name) =>
        Findings.TryGetValue(name, out var question) || Fields.TryGetValue(name, out question) ? question : $"“{name}”的数值";

    public static bool IsFinding(string name) => Findings.ContainsKey(name);

    public static string Known(string name, RuleNode at) =>
        IsFinding(name) ? name : throw new RuleFileException(LanguageProblems.UnknownKey(at.PlaceOf(name), name, ["harm", "control", .. Findings.Keys]));
}
