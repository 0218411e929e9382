namespace Supervision.Core.Disclosures;

/// <summary>推送批次: what goes to one channel at once. It is named before it leaves, so that after a crash the same batch leaves again, not another one.</summary>
public sealed class DeliveryBatch
{
    private DeliveryBatch()
    {
    }

    /// <summary>Given by the database, rising.</summary>
    public long Number { get; private set; }

    public required string Channel { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How often the channel could not be reached.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Why it has not left yet.</summary>
    public string? Words { get; private set; }

    public static DeliveryBatch Of(string channel, DateTimeOffset at) => new() { Channel = channel, MadeAt = at };

    public void Sent(DateTimeOffset at) => (SentAt, NextAttemptAt, Words) = (at, null, null);

    public void Failed(string words, DateTimeOffset next) => (Failures, Words, NextAttemptAt) = (Failures + 1, words, next);
}
