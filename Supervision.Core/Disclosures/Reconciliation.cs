using Supervision.Core.Primitives;

namespace Supervision.Core.Disclosures;

/// <summary>对账: what a channel's own list shows, compared with what it should show.</summary>
/// <param name="Id">Digest of channel, day and list: the same list is compared once.</param>
/// <param name="ListedAt">The moment the list speaks of.</param>
/// <param name="Missing">Keys of records that should be there and are not.</param>
/// <param name="Surplus">Keys of records that are there and should not: withdrawn, or unknown to us.</param>
public sealed record Reconciliation(
    string Id, string Channel, DateTimeOffset ListedAt, DateTimeOffset ComparedAt, int Expected, int Shown,
    IReadOnlyList<string> Missing, IReadOnlyList<string> Surplus)
{
    public bool Agrees => Missing.Count == 0 && Surplus.Count == 0;

    /// <param name="expected">What should be shown by the moment of the list.</param>
    /// <param name="tolerated">What may be shown or not, being on its way.</param>
    public static Reconciliation Of(
        string channel, DateTimeOffset listedAt, IReadOnlySet<string> shown, IReadOnlySet<string> expected, IReadOnlySet<string> tolerated,
        DateTimeOffset at) =>
        new(IdOf(channel, listedAt, shown), channel, listedAt, at, expected.Count, shown.Count,
            [.. expected.Where(key => !shown.Contains(key)).Order(StringComparer.Ordinal)],
            [.. shown.Where(key => !expected.Contains(key) && !tolerated.Contains(key)).Order(StringComparer.Ordinal)]);

    public static string IdOf(string channel, DateTimeOffset listedAt, IEnumerable<string> shown) =>
        Digest.Of(string.Join('\n', shown.Order(StringComparer.Ordinal).Prepend($"{channel} {listedAt.ToUnixTimeMilliseconds()}")));
}
