using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

// What an officer can find, by name, and the question it answers.
internal static class FindingNames
{
    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["harm"] = "危害后果（没有、轻微或者较重）",
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
        ["corrected"] = "是否改正、何时改正",
        ["corrected.on_the_spot"] = "是否当场改正",
        ["order"] = "是否责令改正、期限何时届满",
        ["register"] = "以往记录是否已经查询",
        ["found_by"] = "案件线索来源",
        ["from"] = "违法行为何时开始",
        ["to"] = "违法行为何时终了",
        ["discovered"] = "违法行为何时被发现",
    };

    public static string Question(string name) => Questions.TryGetValue(name, out var question) ? question : $"“{name}”的数值";

    public static string Known(string name, RuleNode at) =>
        Questions.ContainsKey(name) ? name : throw new RuleFileException(LanguageProblems.UnknownKey(at.Place, name, Questions.Keys));
}
