using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// One part is enough.
internal sealed class AnyOf(string text, IReadOnlyList<Condition> parts) : Group("any_of", text, parts)
{
    public static ConditionKind Kind { get; } = KindOf("any_of", "所列情形之一", (text, parts) => new AnyOf(text, parts));

    public override string Asks => "有一项成立即可";

    public override string Found(ActContext act, Verdict verdict)
    {
        var at = Array.FindIndex([.. verdict.Parts], part => part.Holds is Truth.True);
        return Parts[at].Found(act, verdict.Parts[at]);
    }

    public override Truth Join(IReadOnlyList<Truth> parts) => Join(parts, settles: Truth.True, otherwise: Truth.False);

    public override bool Implies(Condition other) => Parts.All(part => part.Implies(other));

    public override IReadOnlyList<string> Missing(Verdict verdict)
    {
        if (verdict.Holds is Truth.True)
        {
            return [];
        }

        var ways = Parts.Select((part, i) => part.Missing(verdict.Parts[i]));
        return ways.MinBy(missing => missing.Count) ?? [];
    }

    // One of the ways would do.
    public override bool FailsBeyondLaw(Verdict verdict)
    {
        if (verdict.Holds is not Truth.False)
        {
            return true;
        }

        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].FailsBeyondLaw(verdict.Parts[i]))
            {
                return true;
            }
        }

        return false;
    }

    protected override bool IsImpliedBy(Condition narrow) => Parts.Any(narrow.Implies);

    protected override Verdict Say(Truth holds, Verdict[] verdicts)
    {
        if (holds is Truth.True)
        {
            return new(Truth.True, $"符合所列情形之一：{First(verdicts, Truth.True).Sentence}") { Parts = verdicts };
        }

        if (holds is Truth.False)
        {
            return new(Truth.False, $"所列情形均不符合：{Text}") { Parts = verdicts };
        }

        var open = Open(verdicts);
        return open with { Sentence = $"所列情形之一尚未查明：{open.Sentence}", Parts = verdicts };
    }
}
