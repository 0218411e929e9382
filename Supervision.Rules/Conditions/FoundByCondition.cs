using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// 案件线索来源: how the act came to light.
internal sealed class FoundByCondition(IReadOnlyList<string> ways, string text) : Condition("found_by", text)
{
    public const string ByTheParty = "自行披露";
    public static readonly IReadOnlyList<string> Known = FactTable.FoundBy.Words;

    private readonly Verdict _unknown = Verdict.Unknown("found_by", $"“{text}”尚未查明：线索来源不明");

    public static ConditionKind Kind { get; } = new("found_by", "案件线索来源",
        [Key.Must("ways", Shape.OneOrMore(Shape.Word(Known)), "来源"), ConditionKeys.Words],
        (node, _) => Read(node.Need("ways"), node.Given("text")));

    public override string Asks => $"线索来源是{string.Join('、', ways)}";

    private IReadOnlyList<string> Ways => ways;

    public static FoundByCondition Read(RuleNode ways, RuleNode? text) =>
        new(ways.OneOrMore, text?.Text ?? $"线索来源是{string.Join("、", ways.OneOrMore)}");

    public override Verdict Ask(ActContext act)
    {
        var found = act.Act.FoundBy ?? (act.Act is { Disclosed: not null, Discovered: null } ? ByTheParty : null);
        return found is null ? _unknown : Said(ways.Contains(found), found);
    }

    public override string Found(ActContext act, Verdict verdict) => $"线索来源是{act.Act.FoundBy ?? ByTheParty}";

    public override string? ImpossibleWith(IReadOnlyList<Condition> needed)
    {
        var shared = needed.OfType<FoundByCondition>().Aggregate(ways, (left, other) => [.. left.Intersect(other.Ways)]);
        return shared.Count == 0 ? "没有一种线索来源能同时满足各项要求" : null;
    }

    protected override bool? ImpliesSameKind(Condition other) => other is FoundByCondition wide ? ways.All(wide.Ways.Contains) : null;

    private Verdict Said(bool listed, string found) => Verdict.Of(listed, $"“{Text}”{(listed ? "成立" : "不成立")}：线索来源是{found}");
}
