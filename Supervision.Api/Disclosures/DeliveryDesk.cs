using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Disclosures;

/// <summary>公示办理: what an officer must look at: entries turned back, withdrawals not yet arrived, channels and how they agree with us.</summary>
public sealed class DeliveryDesk(SupervisionDb db, DisclosureClock deadlines, TimeProvider clock)
{
    /// <param name="department">Null for the whole city.</param>
    public async Task<DeliveryDeskView> ReadAsync(DepartmentCode? department, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        var mine = db.Disclosures.AsNoTracking().Where(d => department == null || d.Department == department);

        var rejected = await db.Deliveries.AsNoTracking().Where(d => d.RejectedAt != null && d.WithdrawnAt == null)
            .Join(mine, d => d.Disclosure, d => d.Id, (delivery, disclosure) => new { delivery, disclosure })
            .OrderBy(row => row.disclosure.DueOn).ThenBy(row => row.delivery.Sequence).ToListAsync(cancel);

        var withdrawals = await db.Deliveries.AsNoTracking()
            .Where(d => d.Operation == DeliveryOperation.Withdraw && (d.VisibleAt == null || d.RejectedAt != null))
            .Join(mine, d => d.Disclosure, d => d.Id, (delivery, disclosure) => new { delivery, disclosure })
            .OrderBy(row => row.disclosure.WithdrawBy).ThenBy(row => row.delivery.Sequence).ToListAsync(cancel);

        return new(
            now,
            [.. rejected.Select(row => Line(row.delivery, row.disclosure, Until(today, row.disclosure.DueOn)))],
            [.. withdrawals.Select(row => Line(row.delivery, row.disclosure, Until(today, row.disclosure.WithdrawBy ?? row.disclosure.DueOn)))],
            await ChannelsAsync(cancel));
    }

    private async Task<IReadOnlyList<ChannelStanding>> ChannelsAsync(CancellationToken cancel)
    {
        var counts = await db.Deliveries.AsNoTracking().Where(d => d.Operation == DeliveryOperation.Publish)
            .GroupBy(d => d.Channel)
            .Select(group => new
            {
                group.Key,
                Pending = group.Count(d => d.SentAt == null && d.RejectedAt == null && d.WithdrawnAt == null),
                Waiting = group.Count(d => d.SentAt != null && d.VisibleAt == null && d.RejectedAt == null && d.WithdrawnAt == null),
                Visible = group.Count(d => d.VisibleAt != null && d.RejectedAt == null && d.WithdrawnAt == null),
                Rejected = group.Count(d => d.RejectedAt != null && d.WithdrawnAt == null),
                Withdrawn = group.Count(d => d.WithdrawnAt != null),
            })
            .ToDictionaryAsync(row => row.Key, cancel);
        var trouble = await db.DeliveryBatches.AsNoTracking().Where(b => b.SentAt == null && b.Words != null)
            .OrderByDescending(b => b.Number).Select(b => new { b.Channel, b.Words }).ToListAsync(cancel);
        var standings = new List<ChannelStanding>();

        foreach (var channel in Channels.All)
        {
            var row = counts.GetValueOrDefault(channel.Code);
            var latest = await db.Reconciliations.AsNoTracking().Where(r => r.Channel == channel.Code)
                .OrderByDescending(r => r.ListedAt).ThenByDescending(r => r.ComparedAt).FirstOrDefaultAsync(cancel);
            standings.Add(new(channel, row?.Pending ?? 0, row?.Waiting ?? 0, row?.Visible ?? 0, row?.Rejected ?? 0, row?.Withdrawn ?? 0,
                latest, trouble.FirstOrDefault(t => t.Channel == channel.Code)?.Words));
        }

        return standings;
    }

    private DueDay Until(DateOnly today, DateOnly dueOn) =>
        new(dueOn, deadlines.Calendar.WorkingDaysBetween(today, dueOn).Match<int?>(days => days, _ => null));

    private static DeskLine Line(Delivery delivery, Disclosure disclosure, DueDay deadline) => new(
        delivery.Sequence, disclosure.Id, disclosure.TargetName, disclosure.Target.ToString(), disclosure.Content.TaskNumber,
        Channels.Find(delivery.Channel)?.Name ?? delivery.Channel, ChannelText.Of(delivery.State), delivery.Words, deadline);
}

public sealed record DeliveryDeskView(
    DateTimeOffset AsOf, IReadOnlyList<DeskLine> Rejected, IReadOnlyList<DeskLine> Withdrawals, IReadOnlyList<ChannelStanding> Channels);

/// <param name="Sequence">By this an entry is sent again.</param>
/// <param name="Words">Why it was turned back, as the receiver said it.</param>
public sealed record DeskLine(
    long Sequence, DisclosureId Disclosure, string Name, string Code, string TaskNumber, string Channel, string State, string? Words, DueDay Deadline);

/// <param name="Compared">The latest comparison of its list with ours; null before the first.</param>
/// <param name="Trouble">Why it cannot be reached; null when it can.</param>
public sealed record ChannelStanding(
    Channel Channel, int Pending, int Waiting, int Visible, int Rejected, int Withdrawn, Reconciliation? Compared, string? Trouble);
