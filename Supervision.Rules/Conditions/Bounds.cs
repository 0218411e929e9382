using System.Globalization;

namespace Supervision.Rules.Conditions;

// 以上以下含本数, 超过不满不含本数.
internal sealed record Bounds(decimal? AtLeast, decimal? MoreThan, decimal? AtMost, decimal? LessThan)
{
    public bool IsEmpty => this is { AtLeast: null, MoreThan: null, AtMost: null, LessThan: null };

    public decimal? Low => AtLeast ?? MoreThan;

    public decimal? High => AtMost ?? LessThan;

    // No number is inside.
    public bool IsContradiction => Low is { } low && High is { } high
        && (low > high || (low == high && (MoreThan is not null || LessThan is not null)));

    public IEnumerable<decimal> Edges => new[] { AtLeast, MoreThan, AtMost, LessThan }.OfType<decimal>();

    // What is outside; null where that is not one stretch.
    public Bounds? Opposite => Edges.Count() == 1 ? new(LessThan, AtMost, MoreThan, AtLeast) : null;

    public bool Contain(decimal number) =>
        (AtLeast is not { } least || number >= least) && (MoreThan is not { } more || number > more)
        && (AtMost is not { } most || number <= most) && (LessThan is not { } less || number < less);

    // Whatever is within the narrow ones is within these.
    public bool Contain(Bounds narrow) => ContainLow(narrow) && ContainHigh(narrow);

    public Bounds And(Bounds other)
    {
        var low = Max(Low, other.Low);
        var high = Min(High, other.High);
        var lowIsOut = low is not null && (MoreThan == low || other.MoreThan == low);
        var highIsOut = high is not null && (LessThan == high || other.LessThan == high);

        return new(lowIsOut ? null : low, lowIsOut ? low : null, highIsOut ? null : high, highIsOut ? high : null);
    }

    public override string ToString() => string.Join("、", new[]
    {
        AtLeast is { } least ? $"不低于{Say(least)}" : null,
        MoreThan is { } more ? $"超过{Say(more)}" : null,
        AtMost is { } most ? $"不超过{Say(most)}" : null,
        LessThan is { } less ? $"低于{Say(less)}" : null,
    }.Where(word => word is not null));

    private bool ContainLow(Bounds narrow)
    {
        if (Low is not { } low)
        {
            return true;
        }

        if (narrow.Low is not { } start)
        {
            return false;
        }

        return start > low || (start == low && (MoreThan is null || narrow.MoreThan is not null));
    }

    private bool ContainHigh(Bounds narrow)
    {
        if (High is not { } high)
        {
            return true;
        }

        if (narrow.High is not { } end)
        {
            return false;
        }

        return end < high || (end == high && (LessThan is null || narrow.LessThan is not null));
    }

    private static decimal? Max(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;

    private static decimal? Min(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;

    private static string Say(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
