using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// Every part must hold. One that fails settles it, whatever is unknown about the others.
internal sealed class AllOf(string text, IReadOnlyList<Condition> parts) : Group("all_of", text, parts)
{
    public static ConditionKind Kind { get; } = KindOf("all_of", "同时满足", (text, parts) => new AllOf(text, parts));

    public override string Asks => "须全部成立";

    public override string Found(ActContext act, Verdict verdict) =>
        string.Join("；", Parts.Select((part, at) => part.Found(act, verdict.Parts[at])));

    public override Truth Join(IReadOnlyList<Truth> parts) => Join(parts, settles: Truth.False, otherwise: Truth.True);

    public override bool Implies(Condition other) => Parts.Any(part => part.Implies(other));

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        [.. Parts.SelectMany((part, i) => part.Missing(verdict.Parts[i])).Distinct()];

    public override bool FailsBeyondLaw(Verdict verdict)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (!Parts[i].FailsBeyondLaw(verdict.Parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    protected override bool IsImpliedBy(Condition narrow) => Parts.All(narrow.Implies);

    protected override Verdict Say(Truth holds, Verdict[] verdicts) => holds switch
    {
        Truth.False => new(Truth.False, First(verdicts, Truth.False).Sentence) { Parts = verdicts },
        Truth.NotEstablished => Open(verdicts) with { Parts = verdicts },
        _ => new(Truth.True, "所列条件全部成立") { Parts = verdicts },
    };
}
