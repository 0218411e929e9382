using Supervision.Core.Primitives;

namespace Supervision.Core.Disclosures;

/// <summary>回执: what a channel answered about one entry, kept as it came. The same answer read twice is one row.</summary>
/// <param name="Id">Digest of the answer.</param>
/// <param name="Number">The receiver's own number for the record.</param>
/// <param name="At">When the receiver answered, by its own clock.</param>
/// <param name="ReadAt">When we read it.</param>
public sealed record DeliveryReceipt(
    string Id, string Channel, string IdempotencyKey, ReceiptStanding Standing, string? Number, string? Words, DateTimeOffset At, DateTimeOffset ReadAt)
{
    public const int KeyMaxLength = 200;
    public const int NumberMaxLength = 200;

    public static DeliveryReceipt Of(
        string channel, string key, ReceiptStanding standing, string? number, string? words, DateTimeOffset at, DateTimeOffset readAt)
    {
        var id = Digest.Of(string.Join('\n', channel, key, standing, number, words, at.ToUnixTimeMilliseconds()));
        return new(id, channel, key, standing, number, words, at, readAt);
    }
}

/// <summary>
/// <see cref="Done"/> means shown for a publication and gone for a withdrawal; <see cref="Listed"/> that the channel's own list shows it.
/// </summary>
public enum ReceiptStanding { Accepted, Rejected, Done, Listed }
