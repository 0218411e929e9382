namespace Supervision.Rules.Schemes;

// How a number or a word becomes points.
internal abstract record PointScale
{
    // Null: the scale knows no such value.
    public abstract decimal? Of(RatedSubject subject, string input);

    protected static decimal? Number(RatedSubject subject, string input) =>
        subject.Numbers.TryGetValue(input, out var number) ? number : null;
}

// The number itself.
internal sealed record AsGiven : PointScale
{
    public override decimal? Of(RatedSubject subject, string input) => Number(subject, input);
}

// A share of the number, in per cent.
internal sealed record PercentOf(decimal Percent) : PointScale
{
    public override decimal? Of(RatedSubject subject, string input) => Number(subject, input) * Percent / 100;
}

// So many points for each word.
internal sealed record ByWord(IReadOnlyDictionary<string, decimal> Points) : PointScale
{
    public override decimal? Of(RatedSubject subject, string input) =>
        subject.Words.TryGetValue(input, out var word) && Points.TryGetValue(word, out var points) ? points : null;
}

// So many points for each whole unit.
internal sealed record ByUnit(decimal Unit, decimal Points) : PointScale
{
    public override decimal? Of(RatedSubject subject, string input) =>
        Number(subject, input) is { } number ? Math.Floor(number / Unit) * Points : null;
}

// Stretches that own their upper end; the last has none.
internal sealed record Stepped(IReadOnlyList<PointStep> Steps) : PointScale
{
    public override decimal? Of(RatedSubject subject, string input)
    {
        if (Number(subject, input) is not { } number)
        {
            return null;
        }

        return Steps.First(step => step.UpTo is not { } end || number <= end).Points;
    }
}

internal sealed record PointStep(decimal? UpTo, decimal Points);

// A yes is worth so many points, a no none.
internal sealed record ByYes(InputTest Test, decimal Points) : PointScale
{
    public override decimal? Of(RatedSubject subject, string input)
    {
        return Test.HoldsFor(subject) switch
        {
            true => Points,
            false => 0,
            _ => null,
        };
    }
}
