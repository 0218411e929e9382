using Supervision.Core.Disclosures;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;
using Supervision.Publisher.OpenData;

namespace Supervision.Publisher.Deliveries;

/// <summary>The channels in force now, each with its terms of today and the site behind it.</summary>
public sealed class SiteDirectory(
    ChannelTable channels, ChannelForms forms, FrontDatabase front, PortalRows rows, TimeProvider clock, string feeds)
{
    private DateOnly Today => OfficeClock.Today(clock);

    public IReadOnlyList<(Channel Terms, ISite Site)> InForce() => [.. channels.On(Today).Select(terms => (terms, Of(terms)))];

    /// <summary>One channel as it stands now; null when it is no longer in force.</summary>
    public (Channel Terms, ISite Site)? Find(string channel) =>
        channels.Find(channel, Today) is { } terms ? (terms, Of(terms)) : null;

    private ISite Of(Channel terms) => terms.Exchange switch
    {
        Exchange.File => new FileSite(terms, forms, feeds, clock),
        Exchange.Database => new FrontDatabaseSite(terms, forms, front, clock),
        Exchange.Portal => new PortalSite(terms, forms, rows, clock, feeds),
        _ => throw new ArgumentOutOfRangeException(terms.Exchange.ToString()),
    };
}
