namespace Supervision.Rules.Schemes;

/// <summary>参与评定的记录: one record of a subject, as a scheme sees it.</summary>
public sealed class RatedRecord
{
    /// <summary>What happened, by the word of the scheme; the kind where the writer gave no code.</summary>
    public required string Code { get; init; }

    public string? Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>何时记载何时评价: the day that the period is held against.</summary>
    public required DateOnly Recorded { get; init; }

    /// <summary>The day from which it no longer counts, where it was repaired.</summary>
    public DateOnly? Repaired { get; init; }

    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    public IReadOnlyDictionary<string, DateOnly> Dates { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>文号, by which a reader finds it again; null where the writer gave none.</summary>
    public string? Document { get; init; }

    /// <summary>Where it stands in its file; empty where it comes from a register.</summary>
    public string Place { get; init; } = "";

    // Recorded inside the period, both ends included.
    internal bool IsInPeriodOf(RatedSubject subject) => subject.From <= Recorded && Recorded <= subject.To;

    internal bool IsRepairedBy(DateOnly day) => Repaired <= day;

    internal DateOnly? Date(string name) => Dates.TryGetValue(name, out var day) ? day : null;

    internal decimal? Number(string name) => Numbers.TryGetValue(name, out var number) ? number : null;
}
