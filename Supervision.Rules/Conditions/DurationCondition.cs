using Supervision.Core.Time;

namespace Supervision.Rules.Conditions;

// 持续时间: from the first day of the act to its end, or to the party's own report, by the calendar.
internal sealed class DurationCondition(DurationBounds bounds, bool untilDisclosed, string text) : Condition("duration_threshold", text)
{
    public DurationBounds Bounds => bounds;

    public bool UntilDisclosed => untilDisclosed;

    public Verdict NoStart { get; } = Verdict.Unknown("from", $"“{text}”尚未查明：开始之日不明");

    public Verdict NoEnd { get; } = Verdict.Unknown("to", $"“{text}”尚未查明：终了之日不明");

    public override Verdict Ask(Inquiry inquiry)
    {
        var act = inquiry.Act;

        if (act.From is not { } from)
        {
            return NoStart;
        }

        // While the act goes on, it has lasted at least until the decision.
        var last = untilDisclosed ? act.Disclosed ?? act.Discovered : act.To ?? act.Corrected?.On ?? (act.Ongoing ? inquiry.Asked.Decided : null);

        if (last is not { } end)
        {
            return NoEnd;
        }

        var fits = (bounds.AtLeast is not { } least || end >= inquiry.After(from, least))
            && (bounds.MoreThan is not { } more || end > inquiry.After(from, more))
            && (bounds.AtMost is not { } most || end <= inquiry.After(from, most))
            && (bounds.LessThan is not { } less || end < inquiry.After(from, less));

        return Said(fits, from, end);
    }

    public Verdict Said(bool fits, DateOnly from, DateOnly end) =>
        Verdict.Of(fits, $"“{Text}”{(fits ? "成立" : "不成立")}：自{Days.Said(from)}至{Days.Said(end)}");
}

// 不足、超过 exclude the corresponding day; 以内、满 include it.
internal sealed record DurationBounds(Period? AtLeast, Period? MoreThan, Period? AtMost, Period? LessThan)
{
    public bool IsEmpty => this is { AtLeast: null, MoreThan: null, AtMost: null, LessThan: null };

    public IEnumerable<Period> Edges => new[] { AtLeast, MoreThan, AtMost, LessThan }.OfType<Period>();

    public override string ToString() => string.Join("、", new[]
    {
        AtLeast is { } least ? $"不少于{least}" : null,
        MoreThan is { } more ? $"超过{more}" : null,
        AtMost is { } most ? $"不超过{most}" : null,
        LessThan is { } less ? $"不满{less}" : null,
    }.Where(word => word is not null));
}
