namespace Supervision.Api.Tests.Adversary;

/// <summary>
/// What goes in and is named by nobody, each with the reason why it is not closed. They are counted as misses and told in the report; one that
/// is closed has to be taken off this list, and nothing else may be missed.
/// </summary>
internal static class KnownGaps
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
    };

    /// <summary>Columns and rows that no entry of the log speaks of, so that the owner of a copy can change them there unseen; by table and column.</summary>
    public static IReadOnlyDictionary<string, string> NotLogged { get; } = new Dictionary<string, string>
    {
    };

    public static string? ReasonOf(Outcome outcome)
    {
        if (Reasons.TryGetValue(outcome.Name, out var reason))
        {
            return reason;
        }

        return outcome.Tried.IsMade && NotLogged.TryGetValue(PlaceOf(outcome.Tried.What), out var why) ? why : null;
    }

    private static string PlaceOf(string what)
    {
        var end = what.IndexOfAny(['改', '两', '去']);
        return end < 0 ? what : what[..end];
    }
}
