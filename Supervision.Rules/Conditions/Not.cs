using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// The opposite; what is not established stays so.
internal sealed class Not(Condition part) : Condition("not", $"不属于：{part.Text}")
{
    private readonly Condition[] _parts = [part];

    public override IReadOnlyList<Condition> Parts => _parts;

    public override Verdict Ask(Inquiry inquiry)
    {
        var verdict = _parts[0].Ask(inquiry);
        return Opposite(verdict) with { Parts = [verdict] };
    }

    public static Verdict Opposite(Verdict verdict) => verdict.Holds switch
    {
        Truth.True => verdict with { Holds = Truth.False },
        Truth.False => verdict with { Holds = Truth.True },
        _ => verdict,
    };

    public override IReadOnlyList<string> Missing(Verdict verdict) => verdict.Holds is Truth.True ? [] : [verdict.Sentence];
}
