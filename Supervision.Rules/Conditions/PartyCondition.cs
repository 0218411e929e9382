using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// 当事人类型: by the kind or a tag of the party.
internal sealed class PartyCondition(IReadOnlyList<string> words, string text) : Condition("party", text)
{
    private const string Finding = "party_type_scope";

    private readonly Verdict _unknown = Verdict.Unknown(Finding, $"“{text}”尚未查明");
    private readonly Verdict _none = Verdict.Of(false, $"“{text}”不成立：当事人不是{string.Join("、", words)}");

    public static ConditionKind Kind { get; } = new("party", "当事人类型",
        [Key.Must("words", Shape.OneOrMore(Shape.Text), "种类或者标签"), ConditionKeys.Words],
        (node, _) => Read(node.Need("words"), node.Given("text")));

    private IReadOnlyList<string> Words => words;

    public static PartyCondition Read(RuleNode words, RuleNode? text) =>
        new(words.OneOrMore, text?.Text ?? $"当事人是{string.Join("、", words.OneOrMore)}");

    public override Verdict Ask(ActContext act)
    {
        var party = act.Asked.Party;

        if (words.FirstOrDefault(word => word == party.Kind || party.Tags.Contains(word)) is { } hit)
        {
            return Verdict.Of(true, $"“{Text}”成立：当事人是{hit}");
        }

        if (act.Act.Findings.TryGetValue(Finding, out var found))
        {
            return Verdict.Of(found, $"“{Text}”经认定{(found ? "成立" : "不成立")}");
        }

        return party.Kind is null && party.Tags.Count == 0 ? _unknown : _none;
    }

    public override string Found(ActContext act, Verdict verdict)
    {
        var party = act.Asked.Party;
        return words.FirstOrDefault(word => word == party.Kind || party.Tags.Contains(word)) is { } hit
            ? $"当事人是{hit}，属于清单所列的当事人"
            : base.Found(act, verdict);
    }

    protected override bool? ImpliesSameKind(Condition other) => other is PartyCondition wide ? words.All(wide.Words.Contains) : null;
}
