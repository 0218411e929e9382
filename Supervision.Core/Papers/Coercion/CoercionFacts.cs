namespace Supervision.Core.Papers.Coercion;

/// <summary>What the papers of a coercive measure tell.</summary>
/// <param name="Measure">查封, 扣押, 冻结 …</param>
/// <param name="Subject">The place, facility, goods, or account and sum.</param>
/// <param name="Term">From when until when; empty where the law sets no term.</param>
/// <param name="Things">Number, name, quantity and condition of each thing on the list.</param>
/// <param name="Officers">Name and number of the certificate.</param>
public sealed record CoercionFacts(
    string Measure, string Facts, string Basis, string Place, string Subject, string Term, IReadOnlyList<IReadOnlyList<string>> Things,
    IReadOnlyList<string> Officers)
{
    /// <summary>Day and hour of the act.</summary>
    public required string At { get; init; }

    /// <summary>What was shown and told on the spot.</summary>
    public required string Told { get; init; }

    /// <summary>What happens when the term is over; empty where the law sets none.</summary>
    public required string AtEnd { get; init; }

    /// <summary>Where and by whom it is kept; empty where nothing is.</summary>
    public required string Keeping { get; init; }
}
