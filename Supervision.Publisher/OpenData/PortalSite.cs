using Supervision.Core.Disclosures;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.OpenData;

/// <summary>
/// 本市公示门户: open data of one month each, and a feed. Both are written anew from rows, so a withdrawn record leaves the files
/// and writing twice changes nothing. What is written is shown, so the answer is there at once.
/// </summary>
public sealed class PortalSite(Channel terms, ChannelForms forms, PortalRows rows, TimeProvider clock, string feeds) : ISite
{
    private readonly string _folder = Path.Combine(feeds, terms.Folder);

    public string Channel => terms.Code;

    public async Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel)
    {
        // Held to the end of the transaction in which the batch is marked as sent.
        await rows.HoldAsync(cancel);
        var months = consignment.Entries.Select(entry => Month(entry.Disclosure.OccurredOn)).Distinct().Order().ToList();

        foreach (var month in months)
        {
            await WholeFile.WriteAsync(Path.Combine(_folder, $"results-{month:yyyy-MM}.xml"),
                ResultXml.Of(month, consignment.Note, await TitledAsync(month, consignment, cancel), forms, consignment.MadeOn), cancel);
        }

        var latest = await rows.LatestAsync(Channel, ResultFeed.Longest, cancel);
        var updated = consignment.Entries.Concat(latest).Max(entry => entry.Delivery.WrittenAt);
        await WholeFile.WriteAsync(
            Path.Combine(_folder, "results.atom"), ResultFeed.Of(latest, updated, consignment.Note, Labels(consignment.MadeOn)), cancel);
        var now = clock.GetUtcNow();
        return [.. consignment.Entries.Select(entry => new SiteAnswer(entry.Delivery.IdempotencyKey, ReceiptStanding.Done, null, null, now))];
    }

    public IAsyncEnumerable<ChannelFeedback> ReceiveAsync(CancellationToken cancel) => AsyncEnumerable.Empty<ChannelFeedback>();

    public Task PutAwayAsync(ChannelFeedback feedback, CancellationToken cancel) => Task.CompletedTask;

    public Task SetAsideAsync(ChannelFeedback feedback, string reason, CancellationToken cancel) => Task.CompletedTask;

    private Func<Entry, string> Labels(DateOnly on)
    {
        var place = forms.Columns(Channel, ChannelForms.Results, on).ToList().FindIndex(column => column.Value == "results");
        return entry => forms.Lines(Channel, ChannelForms.Results, entry, "", on).Match(lines => lines[0][place], _ => "");
    }

    private async Task<IReadOnlyList<Entry>> TitledAsync(DateOnly month, Consignment consignment, CancellationToken cancel)
    {
        var entries = await rows.OfMonthAsync(Channel, month, cancel);

        // An entry that the tables cannot write has not been taken into a batch, or the table has changed since.
        return [.. entries.Where(entry => forms.WhyNot(Channel, entry, consignment.MadeOn) is null)];
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
