using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Disclosures;

/// <summary>
/// 变更流: everything that was published or withdrawn, in the order of the log, so that a reader takes up where he stopped. A withdrawal is an
/// entry of its own, and from then on its publication names the record alone.
/// </summary>
public sealed class PublicChanges(SupervisionDb db, ResultLabels labels)
{
    public const int AtOnce = 500;

    /// <param name="after">The number of the last change the reader has; -1 begins at the beginning.</param>
    public async Task<ChangePage> ReadAsync(long after, CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking()
            .Where(entry => entry.Index > after && (entry.Kind == LogKind.ResultDisclosed || entry.Kind == LogKind.Withdrawal))
            .OrderBy(entry => entry.Index).Take(AtOnce + 1).ToListAsync(cancel);
        var page = entries.Take(AtOnce).Select(Read).ToList();
        var records = page.Select(change => change.Record).Distinct().ToList();
        var disclosures = (await db.Disclosures.AsNoTracking().Where(d => records.Contains(d.Record)).ToListAsync(cancel)).ToLookup(d => d.Record);

        return new(
            [.. page.Select(change => Change(change, disclosures[change.Record]))],
            page.Count == 0 ? after : page[^1].Entry.Index,
            entries.Count > AtOnce);
    }

    private static LoggedChange Read(LogEntry entry)
    {
        if (entry.Kind is LogKind.Withdrawal)
        {
            return new(entry, ChangeKind.Withdraw, LogRecords.Read<WithdrawalRecord>(entry).Record, null);
        }

        var disclosed = LogRecords.Read<ResultDisclosedRecord>(entry);
        return new(entry, ChangeKind.Publish, disclosed.Record, disclosed.Commitment);
    }

    private PublicChange Change(LoggedChange change, IEnumerable<Disclosure> disclosures)
    {
        var published = change.Commitment is null ? null : disclosures.FirstOrDefault(d => d.Commitment == change.Commitment);
        var result = published is { WithdrawnAt: null } ? Result(published) : null;

        return new(change.Entry.Index, change.Kind, change.Record, change.Entry.At, result);
    }

    private PublicResult Result(Disclosure disclosure)
    {
        var content = disclosure.Content;
        return new(disclosure.Id.ToString(), content.PlanNumber, content.TaskNumber, content.TaskTitle, content.Kind, content.Direction, content.Target,
            content.TargetName, content.Authority, content.JointAuthorities, content.EndedOn, labels.Of(disclosure), content.Items, disclosure.Commitment);
    }

    /// <param name="Commitment">Null for a withdrawal.</param>
    private sealed record LoggedChange(LogEntry Entry, ChangeKind Kind, string Record, string? Commitment);
}

/// <param name="Next">Ask with this number for what comes after.</param>
/// <param name="More">Whether there is more now.</param>
public sealed record ChangePage(IReadOnlyList<PublicChange> Changes, long Next, bool More);

/// <param name="Number">The index of its log entry; rising, with gaps where the log holds other things.</param>
/// <param name="Result">Null for a withdrawal, and for what was withdrawn since.</param>
public sealed record PublicChange(long Number, ChangeKind Change, string Record, DateTimeOffset At, PublicResult? Result);

public enum ChangeKind { Publish, Withdraw }

/// <param name="Id">Stable, and the id of its entry in the feed.</param>
/// <param name="Commitment">As the log holds it.</param>
public sealed record PublicResult(
    string Id, string PlanNumber, string TaskNumber, string TaskTitle, string Kind, string Direction, string Target, string TargetName,
    string Authority, string JointAuthorities, DateOnly EndedOn, IReadOnlyList<string> Results, IReadOnlyList<DisclosedItem> Items, string Commitment);
