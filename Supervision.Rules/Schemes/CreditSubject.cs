namespace Supervision.Rules.Schemes;

// 被评主体: who is rated, on which day, for which period, by which numbers and records.
internal sealed class CreditSubject
{
    public required string Id { get; init; }

    public required string Scheme { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    public IReadOnlyDictionary<string, bool> Flags { get; init; } = new Dictionary<string, bool>();

    public IReadOnlyList<CreditRecord> Records { get; init; } = [];
}
