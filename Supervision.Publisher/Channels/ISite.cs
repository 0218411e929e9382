using Supervision.Core.Disclosures;

namespace Supervision.Publisher.Channels;

/// <summary>A public site as the publisher meets it. Three ways of exchange stand behind it: files, a 前置库, and the city's own portal.</summary>
public interface ISite
{
    string Channel { get; }

    /// <summary>
    /// Brings a batch to the site. Bringing the same batch again must leave nothing behind that was not there after the first time.
    /// The answer holds what is known at once; most sites answer later.
    /// </summary>
    /// <exception cref="SiteDownException">The site cannot be reached now; nothing was brought, or the batch may be brought again.</exception>
    Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel);

    /// <summary>What the site has answered since, oldest first.</summary>
    Task<IReadOnlyList<SiteLetter>> ReceiveAsync(CancellationToken cancel);

    /// <summary>The letter is stored, so the site's copy may go. A letter never put away comes again, and does no harm.</summary>
    Task PutAwayAsync(SiteLetter letter, CancellationToken cancel);
}

/// <summary>One batch with its entries in order.</summary>
/// <param name="MadeOn">Tables in force on that day say what the entries look like.</param>
/// <param name="Note">Stands in every entry of made-up data.</param>
public sealed record Consignment(long Number, DateOnly MadeOn, string Note, IReadOnlyList<Entry> Entries);

public sealed record Entry(Delivery Delivery, Disclosure Disclosure)
{
    public bool Withdraws => Delivery.Operation is DeliveryOperation.Withdraw;
}

/// <summary>What came from a site at once: answers to single entries, or the list of everything it shows.</summary>
/// <param name="Name">By this the site knows it again.</param>
/// <param name="Trouble">Why it cannot be read; null when it can.</param>
public record SiteLetter(string Name, IReadOnlyList<SiteAnswer> Answers, ShownList? Shown, string? Trouble = null);

public sealed record SiteAnswer(string Key, ReceiptStanding Standing, string? Number, string? Words, DateTimeOffset At);

/// <param name="AsOf">The moment the list speaks of.</param>
public sealed record ShownList(DateTimeOffset AsOf, IReadOnlySet<string> Keys);
