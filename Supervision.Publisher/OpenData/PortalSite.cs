using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.OpenData;

/// <summary>
/// 本市公示门户: open data of one month each, and a feed. Both are written anew from rows, so a withdrawn record leaves the files
/// and writing twice changes nothing. What is written is shown, so the answer is there at once.
/// </summary>
public sealed class PortalSite(Channel terms, ChannelForms forms, SupervisionDb db, TimeProvider clock, string feeds) : ISite
{
    private const long OneWriter = 880118;

    private readonly string _folder = Path.Combine(feeds, terms.Folder);

    public string Channel => terms.Code;

    public async Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel)
    {
        // Held to the end of the transaction in which the batch is marked as sent.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({OneWriter})", cancel);
        var months = consignment.Entries.Select(entry => Month(entry.Disclosure.OccurredOn)).Distinct().Order().ToList();

        foreach (var month in months)
        {
            await WholeFile.WriteAsync(Path.Combine(_folder, $"results-{month:yyyy-MM}.xml"),
                ResultXml.Of(month, consignment.Note, await TitledAsync(month, consignment, cancel), forms, consignment.MadeOn), cancel);
        }

        var latest = await Out().OrderByDescending(row => row.Delivery.Sequence).Take(ResultFeed.Longest)
            .Select(row => new Entry(row.Delivery, row.Disclosure)).ToListAsync(cancel);
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
        var end = month.AddMonths(1);
        var rows = await Out().Where(row => row.Disclosure.OccurredOn >= month && row.Disclosure.OccurredOn < end)
            .OrderBy(row => row.Delivery.Sequence).Select(row => new Entry(row.Delivery, row.Disclosure)).ToListAsync(cancel);

        // An entry that the tables cannot write has not been taken into a batch, or the table has changed since.
        return [.. rows.Where(entry => forms.WhyNot(Channel, entry, consignment.MadeOn) is null)];
    }

    /// <summary>Everything that has left for the portal: publications that stand, and withdrawals.</summary>
    private IQueryable<OutRow> Out() =>
        from delivery in db.Deliveries.AsNoTracking()
        join disclosure in db.Disclosures.AsNoTracking() on delivery.Disclosure equals disclosure.Id
        where delivery.Channel == Channel && delivery.Batch != null && delivery.RejectedAt == null
            && (delivery.Operation == DeliveryOperation.Withdraw || disclosure.WithdrawnAt == null)
        select new OutRow { Delivery = delivery, Disclosure = disclosure };

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private sealed class OutRow
    {
        public required Delivery Delivery { get; init; }

        public required Disclosure Disclosure { get; init; }
    }
}
