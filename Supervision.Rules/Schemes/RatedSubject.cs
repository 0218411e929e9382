namespace Supervision.Rules.Schemes;

/// <summary>被评主体: who is rated, on which day, for which period, by which numbers and records.</summary>
public sealed class RatedSubject
{
    public required string Id { get; init; }

    public required string Scheme { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the period, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public required DateOnly To { get; init; }

    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    public IReadOnlyDictionary<string, bool> Flags { get; init; } = new Dictionary<string, bool>();

    /// <summary>Inputs that are words, such as the tier of last year.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<RatedRecord> Records { get; init; } = [];

    // A group of inputs counts as given where any of its entries is.
    internal bool Gives(string input) =>
        Numbers.ContainsKey(input) || Flags.ContainsKey(input) || Words.ContainsKey(input) || GivesPartOf(input + ".");

    internal RatedSubject With(IReadOnlyList<RatedRecord> records)
    {
        return new()
        {
            Id = Id,
            Scheme = Scheme,
            AsOf = AsOf,
            From = From,
            To = To,
            Numbers = Numbers,
            Flags = Flags,
            Words = Words,
            Records = records,
        };
    }

    private bool GivesPartOf(string prefix) =>
        Numbers.Keys.Concat(Flags.Keys).Concat(Words.Keys).Any(name => name.StartsWith(prefix, StringComparison.Ordinal));
}
