namespace Supervision.Rules.Schemes;

// 信用记录 of a subject.
internal sealed class CreditRecord
{
    public required string Code { get; init; }

    public required DateOnly On { get; init; }

    // 何时记载何时评价: the day that the period is held against.
    public required DateOnly Recorded { get; init; }

    // The day from which it no longer counts, where it was repaired.
    public DateOnly? Repaired { get; init; }

    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    // Recorded inside the period, both ends included, and not repaired by the day of the rating.
    public bool CountsIn(CreditSubject subject) =>
        subject.From <= Recorded && Recorded <= subject.To && !(Repaired <= subject.AsOf);
}
