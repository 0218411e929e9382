using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// The opposite; what is not established stays so.
internal sealed class Not(Condition part) : Condition("not", $"不属于：{part.Text}")
{
    public override Verdict Ask(Inquiry inquiry) => part.Ask(inquiry) switch
    {
        { Holds: Truth.True } verdict => verdict with { Holds = Truth.False },
        { Holds: Truth.False } verdict => verdict with { Holds = Truth.True },
        var verdict => verdict,
    };
}
