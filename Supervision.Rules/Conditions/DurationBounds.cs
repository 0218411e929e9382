using Supervision.Core.Time;

namespace Supervision.Rules.Conditions;

// 不足、超过 exclude the corresponding day; 以内、满 include it.
internal sealed record DurationBounds(Period? AtLeast, Period? MoreThan, Period? AtMost, Period? LessThan)
{
    public IEnumerable<Period> Edges => new[] { AtLeast, MoreThan, AtMost, LessThan }.OfType<Period>();

    // The first limit that is broken settles it: what lies behind it is not reckoned.
    public bool Contain(DateOnly from, DateOnly end, Func<DateOnly, Period, DateOnly> after) =>
        (AtLeast is not { } least || end >= after(from, least))
        && (MoreThan is not { } more || end > after(from, more))
        && (AtMost is not { } most || end <= after(from, most))
        && (LessThan is not { } less || end < after(from, less));

    public override string ToString() => string.Join("、", new[]
    {
        AtLeast is { } least ? $"不少于{least}" : null,
        MoreThan is { } more ? $"超过{more}" : null,
        AtMost is { } most ? $"不超过{most}" : null,
        LessThan is { } less ? $"不满{less}" : null,
    }.Where(word => word is not null));
}
