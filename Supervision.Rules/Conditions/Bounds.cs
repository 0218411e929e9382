using System.Globalization;

namespace Supervision.Rules.Conditions;

// 以上以下含本数, 超过不满不含本数.
internal sealed record Bounds(decimal? AtLeast, decimal? MoreThan, decimal? AtMost, decimal? LessThan)
{
    public bool IsEmpty => this is { AtLeast: null, MoreThan: null, AtMost: null, LessThan: null };

    // No number is inside.
    public bool IsContradiction => (AtLeast ?? MoreThan) is { } low && (AtMost ?? LessThan) is { } high
        && (low > high || (low == high && (MoreThan is not null || LessThan is not null)));

    public IEnumerable<decimal> Edges => new[] { AtLeast, MoreThan, AtMost, LessThan }.OfType<decimal>();

    public bool Contain(decimal number) =>
        (AtLeast is not { } least || number >= least) && (MoreThan is not { } more || number > more)
        && (AtMost is not { } most || number <= most) && (LessThan is not { } less || number < less);

    public override string ToString() => string.Join("、", new[]
    {
        AtLeast is { } least ? $"不低于{Say(least)}" : null,
        MoreThan is { } more ? $"超过{Say(more)}" : null,
        AtMost is { } most ? $"不超过{Say(most)}" : null,
        LessThan is { } less ? $"低于{Say(less)}" : null,
    }.Where(word => word is not null));

    private static string Say(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
