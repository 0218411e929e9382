using Supervision.Publisher.Channels;
using Supervision.Publisher.OpenData;

namespace Supervision.Publisher.Deliveries;

/// <summary>The sites in force today, each with its terms.</summary>
public sealed class SiteDirectory(
    IReadOnlyList<SiteTerms> terms, Sheets sheets, FrontDatabase front, PortalRows rows, TimeProvider clock, string feeds)
{
    public IReadOnlyList<(SiteTerms Terms, ISite Site)> InForce()
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return [.. terms.Where(term => term.Validity.Covers(today)).Select(term => (term, Of(term)))];
    }

    private ISite Of(SiteTerms term) => term.Exchange switch
    {
        Exchange.File => new FileSite(term, sheets, feeds),
        Exchange.Database => new FrontDatabaseSite(term, sheets, front, clock),
        Exchange.Portal => new PortalSite(term, sheets, rows, clock, feeds),
        _ => throw new ArgumentOutOfRangeException(term.Exchange.ToString()),
    };
}
