using Supervision.Core.Log.Times;

namespace Supervision.Api.Log.Comparers;

/// <summary>同一步: a row and its entry are written by one act, and so at one time.</summary>
internal static class EntryMoment
{
    // An act that began before the last one ended is given its time, and no later one.
    private static readonly TimeSpan Longest = TimeOrder.Tolerance + TimeSpan.FromMinutes(1);

    public static bool IsOf(DateTimeOffset? entry, DateTimeOffset? row) => (entry - row)?.Duration() <= Longest;
}
