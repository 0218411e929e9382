using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>One thing that was done in a ceremony and stands in the log.</summary>
/// <param name="Party">Who did it; null for what the office does with what is there: freeze, commit, reveal, draw, lock.</param>
/// <param name="Body">The body with whose code it was done.</param>
/// <param name="Index">Where it stands in the log.</param>
/// <param name="Digest">Of what was frozen, committed, told, opened, revealed, drawn.</param>
public sealed record CeremonyStep(string Step, string? Party, string? Body, long Index, DateTimeOffset At, string Digest)
{
    public const string Frozen = "frozen";
    public const string Committed = "committed";
    public const string Value = "value";
    public const string Absent = "absent";
    public const string Opened = "opened";
    public const string Revealed = "revealed";
    public const string Drawn = "drawn";
    public const string Locked = "locked";

    /// <summary>Of a value or of its absence: the source, with <c>/fallback</c> behind it where the fallback was used.</summary>
    public string? Source { get; init; }

    /// <summary>Of a value: <c>witnessed</c> or <c>recorded</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Of a value or of its absence: the second body, that confirmed it with its own code.</summary>
    public string? ConfirmedBy { get; init; }

    public bool IsFallback => Source is { } source && source.EndsWith(SourceValue.FallbackMark, StringComparison.Ordinal);
}
