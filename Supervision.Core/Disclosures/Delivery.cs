namespace Supervision.Core.Disclosures;

/// <summary>推送: one disclosure, or its withdrawal, on its way to one channel. Written with the disclosure, repeated until acknowledged.</summary>
public sealed class Delivery
{
    private Delivery()
    {
    }

    /// <summary>Given by the database, rising; the order in which entries of one record must arrive.</summary>
    public long Sequence { get; private set; }

    public required DisclosureId Disclosure { get; init; }

    public required string Record { get; init; }

    public required string Channel { get; init; }

    public required DeliveryOperation Operation { get; init; }

    /// <summary>Unique; by it the receiver sees each entry once however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public int Attempts { get; private set; }

    /// <summary>The batch it went out with last; an entry without one has never left.</summary>
    public long? Batch { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? RejectedAt { get; private set; }

    public DateTimeOffset? VisibleAt { get; private set; }

    /// <summary>From then on the channel no longer shows the record: the withdrawal arrived, or the entry never left.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The receiver's own number for the record.</summary>
    public string? Receipt { get; private set; }

    /// <summary>The receiver's words when it refused, or ours when the record cannot be written in the channel's form.</summary>
    public string? Words { get; private set; }

    public DeliveryState State => this switch
    {
        { WithdrawnAt: not null } => DeliveryState.Withdrawn,
        { RejectedAt: not null } => DeliveryState.Rejected,
        { VisibleAt: not null, Operation: DeliveryOperation.Withdraw } => DeliveryState.Withdrawn,
        { VisibleAt: not null } => DeliveryState.Visible,
        { AcceptedAt: not null } => DeliveryState.Accepted,
        { SentAt: not null } => DeliveryState.Sent,
        _ => DeliveryState.Pending,
    };

    public static Delivery Of(Disclosure disclosure, string channel, DeliveryOperation operation, DateTimeOffset at) =>
        new()
        {
            Disclosure = disclosure.Id,
            Record = disclosure.Record,
            Channel = channel,
            Operation = operation,
            WrittenAt = at,
            IdempotencyKey = $"{disclosure.Record}/{channel}/{disclosure.Id}/{operation}",
        };

    /// <summary>Goes out with this batch, and with no other before <paramref name="next"/>.</summary>
    public void Join(long batch, DateTimeOffset next) => (Batch, Attempts, NextAttemptAt) = (batch, Attempts + 1, next);

    /// <summary>Unless it is acknowledged it is due again at <paramref name="next"/>.</summary>
    public void Sent(DateTimeOffset at, DateTimeOffset next) => (SentAt, NextAttemptAt, Words) = (SentAt ?? at, next, null);

    public void Accept(string? receipt, DateTimeOffset at) =>
        (SentAt, AcceptedAt, RejectedAt, Receipt, Words, NextAttemptAt) = (SentAt ?? at, AcceptedAt ?? at, null, receipt ?? Receipt, null, null);

    public void Reject(string words, DateTimeOffset at) => (RejectedAt, AcceptedAt, VisibleAt, Words) = (at, null, null, words);

    public void Show(DateTimeOffset at)
    {
        Accept(null, at);
        VisibleAt ??= at;
    }

    /// <summary>The channel's own list does not show what it had said to show.</summary>
    public void Missed(string words) => (VisibleAt, Words) = (null, words);

    public void Withdrawn(DateTimeOffset at) => WithdrawnAt ??= at;

    /// <summary>An officer has mended the cause of a rejection; the entry goes out again under the same key.</summary>
    public void Retry() => (RejectedAt, SentAt, NextAttemptAt, Words) = (null, null, null, null);
}

public enum DeliveryOperation { Publish, Withdraw }

public enum DeliveryState { Pending, Sent, Accepted, Rejected, Visible, Withdrawn }
