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

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? RejectedAt { get; private set; }

    public DateTimeOffset? VisibleAt { get; private set; }

    /// <summary>The receiver's own number for the record.</summary>
    public string? Receipt { get; private set; }

    /// <summary>The receiver's words when it refused, or ours when the record cannot be written in the channel's form.</summary>
    public string? Words { get; private set; }

    public DeliveryState State =>
        RejectedAt is not null ? DeliveryState.Rejected
        : VisibleAt is not null ? (Operation is DeliveryOperation.Withdraw ? DeliveryState.Withdrawn : DeliveryState.Visible)
        : AcceptedAt is not null ? DeliveryState.Accepted
        : SentAt is not null ? DeliveryState.Sent
        : DeliveryState.Pending;

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

    public void Sent(DateTimeOffset at) => (SentAt, Attempts, NextAttemptAt, Words) = (SentAt ?? at, Attempts + 1, null, null);

    public void Failed(string words, DateTimeOffset next) => (Attempts, Words, NextAttemptAt) = (Attempts + 1, words, next);

    public void Accept(string? receipt, DateTimeOffset at) => (AcceptedAt, Receipt) = (AcceptedAt ?? at, receipt ?? Receipt);

    public void Reject(string words, DateTimeOffset at) => (RejectedAt, Words) = (at, words);

    public void Show(DateTimeOffset at) => (AcceptedAt, VisibleAt) = (AcceptedAt ?? at, VisibleAt ?? at);

    /// <summary>An officer has mended the cause of a rejection; the entry goes out again under the same key.</summary>
    public void Retry() => (RejectedAt, SentAt, NextAttemptAt) = (null, null, null);
}

public enum DeliveryOperation { Publish, Withdraw }

public enum DeliveryState { Pending, Sent, Accepted, Rejected, Visible, Withdrawn }
