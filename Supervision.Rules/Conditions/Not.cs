using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// The opposite; what is not established stays so.
internal sealed class Not(Condition part) : Group("not", $"不属于：{part.Text}", [part])
{
    public override Verdict Say(Truth holds, Verdict[] verdicts) => verdicts[0] with { Holds = holds, Parts = verdicts };

    public static Verdict Opposite(Verdict verdict) => verdict.Holds switch
    {
        Truth.True => verdict with { Holds = Truth.False },
        Truth.False => verdict with { Holds = Truth.True },
        _ => verdict,
    };

    public override IReadOnlyList<string> Missing(Verdict verdict) => verdict.Holds is Truth.True ? [] : [verdict.Sentence];

    protected override Truth Join(Verdict[] verdicts) => Opposite(verdicts[0]).Holds;
}
