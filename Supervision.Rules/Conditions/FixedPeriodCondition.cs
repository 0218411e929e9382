using Supervision.Core.Calendars;

namespace Supervision.Rules.Conditions;

// N日自X: corrected within a fixed period, both its length and its start set by the list.
internal sealed class FixedPeriodCondition(Period period, string starts, string text) : Condition("corrected_within_fixed_period", text)
{
    public override Verdict Ask(Inquiry inquiry) => inquiry.Corrections.WithinFixed(period, starts);
}
