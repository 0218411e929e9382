using Supervision.Core.Calendars;

namespace Supervision.Rules.Conditions;

// 持续时间: from the first day of the act to its end, or to the party's own report, by the calendar.
internal sealed class DurationCondition(Period? moreThan, Period? atMost, Period? lessThan, bool untilDisclosed, string text)
    : Condition("duration_threshold", text)
{
    public override Verdict Ask(Inquiry inquiry)
    {
        var act = inquiry.Act;

        if (act.From is not { } from)
        {
            return inquiry.YesNo("from", "from" + Text, Text);
        }

        // While the act goes on, it has lasted at least until the decision.
        var last = untilDisclosed ? act.Disclosed ?? act.Discovered : act.To ?? act.Corrected?.On ?? (act.Ongoing ? inquiry.Asked.Decided : null);

        if (last is not { } end)
        {
            return inquiry.YesNo("to", "to" + Text, Text);
        }

        var fits = (moreThan is not { } more || end > Deadline.After(from, more))
            && (atMost is not { } most || end <= Deadline.After(from, most))
            && (lessThan is not { } less || end < Deadline.After(from, less));

        return Verdict.Of(fits, $"“{Text}”：自{from:yyyy-MM-dd}至{end:yyyy-MM-dd}，{(fits ? "符合" : "不符合")}");
    }
}
