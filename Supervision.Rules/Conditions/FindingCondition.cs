using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// An officer's finding, never computed.
internal sealed class FindingCondition(string type, string finding, string text) : Condition(type, text)
{
    // What these findings are about is said by their words alone.
    private static readonly HashSet<string> Worded =
        ["subject_matter_scope_or_exclusion", "party_type_scope_or_exclusion", "location_scope", "quantity_threshold", "finding"];

    // What the second sentence of Art. 33(1) does not ask, other than scope and amount. An incident speaks to the harm, which is found for itself.
    private static readonly HashSet<string> MoreThanTheLaw =
    [
        "cooperation", "written_commitment", "source_of_goods_explained", "purchase_checked", "no_incident", "act_minor", "self_report", "substantive_compliance",
        "no_subjective_fault",
    ];

    // What an official writes where the finding is made.
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["act_minor"] = "违法行为轻微",
        ["cooperation"] = "当事人配合执法",
        ["written_commitment"] = "当事人已经书面承诺改正",
        ["substantive_compliance"] = "当事人实质上符合规定的要求",
        ["source_of_goods_explained"] = "当事人如实说明了进货来源",
        ["purchase_checked"] = "当事人履行了进货查验等义务",
        ["no_falsification"] = "没有发现当事人弄虚作假",
        ["no_incident"] = "没有因此发生事故",
        ["self_report"] = "当事人主动报告了上述行为",
        ["no_subjective_fault"] = "当事人有证据足以证明没有主观过错",
    };

    public static IReadOnlyList<ConditionKind> Kinds { get; } =
    [
        Kind("act_minor", "act_minor", "违法行为轻微"),
        Kind("cooperation", "cooperation", "配合执法"),
        Kind("written_commitment", "written_commitment", "书面承诺改正"),
        Kind("substantive_compliance", "substantive_compliance", "实质符合要求"),
        Kind("source_of_goods_explained", "source_of_goods_explained", "如实说明进货来源"),
        Kind("no_falsification", "no_falsification", "没有弄虚作假"),
        Kind("no_incident", "no_incident", "未发生事故"),
        Kind("self_report", "self_report", "主动报告"),
        Kind("no_subjective_fault", "no_subjective_fault", "没有主观过错"),
        Kind("subject_matter_scope_or_exclusion", "subject_matter_scope", "属于所列对象"),
        Kind("party_type_scope_or_exclusion", "party_type_scope", "属于所列当事人"),
        Kind("location_scope", "location_scope", "属于所列地点"),
        new("finding", "执法人员的一项认定", [Key.Must("name", Shape.Word(FactTable.YesNoNames), "认定的名称"), ConditionKeys.NeedWords],
            (node, _) => new FindingCondition("finding", node.Need("name").Text, node.Need("text").Text)),
    ];

    public string Finding => finding;

    public override string Asks => $"由执法人员认定{FactTable.Question(finding)}";

    public override bool IsBeyondLaw => MoreThanTheLaw.Contains(finding);

    private Verdict Yes { get; } = Verdict.Of(true, $"“{text}”经认定成立");

    private Verdict No { get; } = Verdict.Of(false, $"“{text}”经认定不成立");

    private Verdict Unknown { get; } = Verdict.Unknown(finding, $"“{text}”尚未认定");

    public override Verdict Ask(ActContext act)
    {
        if (!act.Act.Findings.TryGetValue(finding, out var found))
        {
            return Unknown;
        }

        return found ? Yes : No;
    }

    public override string Found(ActContext act, Verdict verdict) =>
        !Worded.Contains(Type) && Written.TryGetValue(finding, out var written) ? $"经查明，{written}" : base.Found(act, verdict);

    protected override bool? ImpliesSameKind(Condition other) => other is FindingCondition wide
        ? finding == wide.Finding && (!Worded.Contains(Type) || Text == wide.Text)
        : null;

    private static ConditionKind Kind(string name, string finding, string text)
    {
        return new(name, $"认定：{text}", [ConditionKeys.Words], (node, _) => new FindingCondition(name, finding, ConditionKeys.TextOr(node, text)))
        {
            Evidence = FactTable.Evidence(finding),
        };
    }
}
