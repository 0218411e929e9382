using Supervision.Core.Log.Records;

namespace Supervision.Api.Log.Comparers;

/// <summary>How many of one kind were held against each other.</summary>
/// <param name="Entries">How many entries of the kind were held against their rows.</param>
/// <param name="Untraced">Rows that are older than the first entry of their kind, so that nothing can be said of them.</param>
public sealed record Compared(LogKind Kind, long Entries, long Untraced = 0);
