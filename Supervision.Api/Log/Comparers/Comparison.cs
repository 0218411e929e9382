namespace Supervision.Api.Log.Comparers;

/// <summary>What was compared, and the first that does not fit.</summary>
public sealed record Comparison(IReadOnlyList<Compared> Compared, Mismatch? First);
