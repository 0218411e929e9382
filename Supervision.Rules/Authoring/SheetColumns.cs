namespace Supervision.Rules.Authoring;

/// <summary>表头: the Chinese headings of lists and items in a workbook, in their order. Each stands for one name of the rule language.</summary>
public static class SheetColumns
{
    public static readonly IReadOnlyList<(string Key, string Heading)> Head =
    [
        ("id", "清单编号"), ("title", "名称"), ("kind", "收录种类"), ("doc_no", "文号"), ("issuer", "发布机关"), ("organ", "发布机关主体代码"), ("level", "发布机关层级"), ("regions", "适用区划"),
        ("effective", "施行期间"), ("known", "公布之日"), ("source_type", "来源性质"), ("source", "来源网址"), ("source_note", "来源说明"),
        ("verified", "文字核对"), ("confidence", "把握程度"), ("legal_root", "法律依据"), ("effect", "清单效力"), ("first_offence", "初次违法的定义"),
        ("exclusions", "除外情形"), ("transition", "过渡条款"), ("replaces", "替代的清单"), ("note", "说明"),
    ];

    public static readonly IReadOnlyList<(string Key, string Heading)> Item =
    [
        ("id", "事项编号"), ("domain", "领域"), ("violation", "违法行为"), ("identity", "固定名称"), ("duty_basis", "义务依据"),
        ("penalty_basis", "处罚依据"), ("bases", "处罚依据历次文本"), ("kind", "处理种类"), ("root", "事项法律依据"), ("conditions", "条件"), ("stands_for", "以条件代替的要件"),
        ("special_law", "特别法律"), ("no_fault", "无过错特别规定"), ("keeps", "不免的处理"), ("measures", "处理措施"),
        ("verified", "文字核对"), ("articles_verified", "条文核对"), ("confidence", "把握程度"), ("only_after_order", "以逾期不改正为前提"),
        ("not_an_offence", "不属于违法行为"), ("note", "说明"),
    ];

    // These hold a text; everything else holds a group, a list or a word of the language.
    internal static readonly IReadOnlySet<string> Nested =
        new HashSet<string>(StringComparer.Ordinal) { "regions", "effective", "source", "first_offence", "exclusions", "transition", "replaces", "bases", "conditions", "stands_for", "no_fault", "keeps", "measures" };

    internal static readonly IReadOnlySet<string> Lists =
        new HashSet<string>(StringComparer.Ordinal) { "source", "exclusions", "replaces", "bases", "conditions", "keeps", "measures", "regions" };
}
