namespace Supervision.Core.LawTables;

/// <summary>The Chinese term of each value of an enumeration, in both directions. What is stored is the value, what is read and shown is the term.</summary>
public sealed class Terms<T>(params (T Value, string Term)[] pairs) where T : struct, Enum
{
    private readonly Dictionary<string, T> _values = pairs.ToDictionary(pair => pair.Term, pair => pair.Value);
    private readonly Dictionary<T, string> _terms = pairs.ToDictionary(pair => pair.Value, pair => pair.Term);

    /// <summary>All terms in the order of their definition, joined for a message.</summary>
    public string Listed { get; } = string.Join("、", pairs.Select(pair => pair.Term));

    public string Of(T value) => _terms[value];

    public bool TryFind(ReadOnlySpan<char> term, out T value) =>
        _values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out value);
}
