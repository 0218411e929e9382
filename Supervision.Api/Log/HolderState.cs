using System.Text.Json;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log;

/// <summary>What an outside holder has of us, and what last went wrong. Kept beside the log's key: a database put back does not forget it.</summary>
/// <param name="Size">Of the last checkpoint it took; 0 before the first.</param>
/// <param name="Cosignature">The line with which it cosigned that checkpoint; null for a folder.</param>
/// <param name="Failures">How often in a row it went wrong.</param>
public sealed record HolderState(
    string Name, long Size, DateTimeOffset? SentAt, string? Cosignature, int Failures, string? Failure, DateTimeOffset? FailedAt)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public static HolderState Never(string name) => new(name, 0, null, null, 0, null, null);

    public HolderState Took(long size, string? cosignature, DateTimeOffset at) => new(Name, size, at, cosignature, 0, null, null);

    public HolderState Failed(string why, DateTimeOffset at) => this with { Failures = Failures + 1, Failure = why, FailedAt = at };

    /// <summary>Once a day; after a failure again in one minute, two, four and so on.</summary>
    public bool IsDue(DateTimeOffset day, DateTimeOffset now) =>
        FailedAt is { } failed ? now - failed >= PauseAfterFailure : SentAt is null || SentAt < day;

    private TimeSpan PauseAfterFailure
    {
        get
        {
            // Long before this many failures the longest pause is reached; more would overflow.
            var doublings = Math.Min(Failures, 20) - 1;
            return TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, doublings)));
        }
    }

    public static IReadOnlyList<HolderState> Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<HolderState[]>(File.ReadAllText(file), Jsonb.Options)! : [];

    public static string Write(IEnumerable<HolderState> states) => JsonSerializer.Serialize(states, Jsonb.Options) + "\n";
}
