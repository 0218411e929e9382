using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// The opposite; what is not established stays so.
internal sealed class Not(Condition part) : Group("not", $"不属于：{part.Text}", [part])
{
    public static ConditionKind Kind { get; } = new("not", "不属于所列情形", [Language.Key.Must("of", ConditionKeys.Condition, "一个条件")],
        (node, context) => new Not(ConditionKinds.Read(node.Need("of"), context)));

    public override string Asks => "须不成立";

    public override Limit? Limit =>
        Parts[0].Limit is { } denied && denied.Bounds.Opposite is { } beyond ? new(denied.Scale, beyond) : null;

    public static Verdict Opposite(Verdict verdict) => verdict with { Holds = Opposite(verdict.Holds) };

    public override string Found(ActContext act, Verdict verdict) => $"经查明，不属于清单“{Parts[0].Text}”的情形";

    public override Truth Join(IReadOnlyList<Truth> parts) => Opposite(parts[0]);

    public override IReadOnlyList<string> Missing(Verdict verdict) => verdict.Holds is Truth.True ? [] : [verdict.Sentence];

    // Where it is denied that the one holds, the narrower one is denied as well.
    protected override bool? ImpliesSameKind(Condition other) =>
        other is Not wide && Limit is null ? wide.Parts[0].Implies(Parts[0]) : null;

    protected override Verdict Say(Truth holds, Verdict[] verdicts) => verdicts[0] with { Holds = holds, Parts = verdicts };

    private static Truth Opposite(Truth holds) => holds switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => holds,
    };
}
