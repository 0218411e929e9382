using System.Globalization;

namespace Supervision.Api.Cases;

/// <summary>What the case form asks, by the names that the rules use, and the words in which an officer is asked.</summary>
public static class CaseFormFields
{
    public const string WrittenCommitment = "written_commitment";

    public static IReadOnlyList<(string Name, string Question)> Findings { get; } =
    [
        ("act_minor", "违法行为轻微"), ("timely", "及时改正"), ("cooperation", "配合执法"), (WrittenCommitment, "作出书面承诺"),
        ("substantive_compliance", "实质上符合要求"), ("source_of_goods_explained", "如实说明进货来源"), ("no_falsification", "没有弄虚作假"),
        ("no_incident", "没有发生事故或者投诉"), ("self_report", "主动报告、披露"), ("no_subjective_fault", "有证据足以证明没有主观过错"),
        ("subject_matter_scope", "对象属于清单所列范围"), ("party_type_scope", "当事人属于清单所列类型"), ("location_scope", "地点属于清单所列范围"),
        ("quantity_minor", "数量在清单所列限度以内"), ("voluntary_remedy", "主动消除或者减轻危害后果"), ("coerced_or_deceived", "受胁迫、诱骗实施"),
        ("confessed_unknown", "主动供述尚未掌握的违法行为"), ("meritorious", "有立功表现"), ("crime_suspected", "涉嫌犯罪"),
        ("life_health_finance_harm", "涉及公民生命健康安全、金融安全且有危害后果"),
    ];

    public static IReadOnlyList<(string Name, string Label)> Facts { get; } =
    [
        ("illegal_gain", "违法所得（元）"), ("goods_value", "货值（元）"), ("turnover", "违法经营额（元）"), ("false_amount", "违法数额（元）"),
        ("error_rate", "差错率（18% 写 0.18）"), ("unfilled_ratio", "应填未填的比例（0 到 1）"), ("evaded_tax", "漏缴或多退税款（元）"),
        ("evaded_share", "漏缴税款占比（0 到 1）"), ("exceed_ratio", "超标倍数"), ("exceed_factors", "超标因子数"), ("exceed_hours", "自然日内累计超标小时"),
        ("area_m2", "面积（平方米）"), ("earthwork_m3", "土方（立方米）"), ("persons", "人数"),
    ];

    public static string Written(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
