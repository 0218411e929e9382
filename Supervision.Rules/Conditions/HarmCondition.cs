using Supervision.Core.Exemptions;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// 没有危害后果, or 危害后果轻微, which no harm satisfies as well.
internal sealed class HarmCondition : Condition
{
    private readonly Harm _most;
    private readonly Verdict[] _known;
    private readonly Verdict _unknown;

    public HarmCondition(string type, Harm most, string text) : base(type, text)
    {
        _most = most;
        _known = [.. Enum.GetValues<Harm>().Order().Select(harm => Said(harm <= most, harm))];
        _unknown = Verdict.Unknown("harm", $"“{text}”尚未认定");
    }

    public static IReadOnlyList<ConditionKind> Kinds { get; } =
    [
        Kind("harm_none", Harm.None, "没有危害后果"),
        Kind("harm_minor", Harm.Minor, "危害后果轻微"),
    ];

    public override string Asks => "由执法人员认定危害后果";

    // Where the law holds, the harm is slight at most: only a list that wants none at all can fail.
    public override bool IsBeyondLaw => true;

    public override Verdict Ask(ActContext act) => act.Act.Harm is { } harm ? _known[(int)harm] : _unknown;

    public override string Found(ActContext act, Verdict verdict) => $"经查明，{Named(act.Act.Harm!.Value)}";

    protected override bool? ImpliesSameKind(Condition other) => other is HarmCondition wide ? _most <= wide._most : null;

    private Verdict Said(bool holds, Harm harm) => Verdict.Of(holds, $"“{Text}”{(holds ? "成立" : "不成立")}：认定{Named(harm)}");

    private static string Named(Harm harm) => FactTable.Harm.Choices[(int)harm].Sentence;

    private static ConditionKind Kind(string name, Harm most, string text)
    {
        return new ConditionKind(name, $"认定：{text}", [ConditionKeys.Words], (node, _) => Read(node))
        {
            Evidence = FactTable.Evidence("harm"),
        };

        HarmCondition Read(RuleNode node) => new(name, most, ConditionKeys.TextOr(node, text));
    }
}
