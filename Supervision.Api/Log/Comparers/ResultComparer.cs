using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Log.Comparers;

/// <summary>
/// Disclosed results: while a row stands its commitment is made anew from salt and content, and its last day from the day that the content
/// names. Read in one stream, however many there are.
/// </summary>
public sealed class ResultComparer(SupervisionDb db, DisclosureClock deadlines, RowAtHand atHand) : IComparer
{
    private readonly Dictionary<DateOnly, DateOnly?> _due = [];
    private Dictionary<string, IReadOnlyList<TaskItem>> _items = [];

    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.ResultDisclosed];

    public async Task<Comparison> CompareAsync(CancellationToken cancel)
    {
        Mismatch? first = null;
        var count = 0L;
        var tasks = await db.Tasks.AsNoTracking().Select(task => new { task.Number, task.Items }).ToListAsync(cancel);
        _items = tasks.ToDictionary(task => task.Number, task => task.Items);

        await foreach (var pair in PairsAsync().WithCancellation(cancel))
        {
            atHand.Is($"公示信息{pair.Record}（{pair.Name}）", "disclosures");
            count += pair.Index is null ? 0 : 1;
            first = Mismatch.Earlier(first, Hold(pair));
        }

        // What was reviewed counts for the plan, and must be on its way to the public.
        if (await KeptBackAsync(cancel) is { } kept)
        {
            first = Mismatch.Earlier(first, new(long.MaxValue, LogProblems.ResultNotDisclosed(kept)));
        }

        return new([new(LogKind.ResultDisclosed, count)], first);
    }

    private Task<string?> KeptBackAsync(CancellationToken cancel) => db.Database.SqlQuery<string?>(
        $"""
        select min(made.target_name) as "Value" from inspection_checks as made
        where made.reviewed is not null and not exists (select 1 from disclosures as shown where shown.record = made.id::text)
        """).SingleAsync(cancel);

    // A record that was withdrawn may be published anew: the first with the first, the second with the second.
    private IAsyncEnumerable<Pair> PairsAsync() => db.Database.SqlQuery<Pair>(
        $"""
        select logged.index as "Index", logged.commitment as "Logged", coalesce(logged.object, '') as "Task",
            coalesce(logged.record, stored.record, '') as "Record", stored.commitment as "Stored", stored.salt as "Salt",
            stored.content::text as "Content", stored.target as "Target", stored.target_name as "Name",
            stored.occurred_on as "Ended", stored.due_on as "Due", stored.withdrawn_at is not null as "Withdrawn",
            num_nonnulls(stored.withdrawn_because, stored.withdraw_by) > 0 as "Reasoned",
            logged.at as "At", stored.written_at as "Written",
            stored.department as "Department", seen.target as seen_target, seen.target_name as seen_name,
            seen.department as seen_department, seen.ended_on as seen_ended, to_jsonb(seen.results)::text as seen_results,
            seen.items::text as seen_items, seen.reviewed is not null as seen_reviewed, seen.dropped is not null as seen_dropped
        from (select index, at, object, said ->> 'record' as record, said ->> 'commitment' as commitment,
                row_number() over (partition by said ->> 'record' order by index) as place
            from (select index, at, object, record::jsonb as said from log_entries where kind = 'ResultDisclosed') as entry) as logged
        full join (select *, row_number() over (partition by record order by written_at, id) as place from disclosures) as stored
            on stored.record = logged.record and stored.place = logged.place
        left join inspection_checks as seen on seen.id::text = stored.record
        """).AsAsyncEnumerable();

    private Mismatch? Hold(Pair pair)
    {
        var row = $"公示信息{pair.Record}（{pair.Name}）";

        if (pair.Index is not { } index)
        {
            return Mismatch.NoEntry(LogKind.ResultDisclosed, row);
        }

        if (pair.Content is null)
        {
            return Mismatch.NoRow(index, LogKind.ResultDisclosed, pair.Record);
        }

        return Difference(pair) is { } what ? Mismatch.Differs(index, LogKind.ResultDisclosed, row, what) : null;
    }

    private string? Difference(Pair pair)
    {
        if (pair.Logged != pair.Stored)
        {
            return "承诺值";
        }

        var content = JsonSerializer.Deserialize<DisclosureContent>(pair.Content!, Jsonb.Strict)!;

        if (!EntryMoment.IsOf(pair.At, pair.Written))
        {
            return "写入的时间";
        }

        // The salt goes with the withdrawal; from then on nobody can say what the record read, and what stands beside it alone is compared.
        if (!pair.Withdrawn && (pair.Salt is null || content.Commitment(pair.Salt) != pair.Stored))
        {
            return "公示内容";
        }

        if (content.Target != pair.Target || content.TargetName != pair.Name || content.TaskNumber != pair.Task)
        {
            return "对象或者任务";
        }

        if (content.EndedOn != pair.Ended || DueOf(content.EndedOn) != pair.Due)
        {
            return "公示期限";
        }

        if (pair.Withdrawn)
        {
            return pair.Check() is { IsReviewed: false } ? "所依据的检查" : null;
        }

        if (pair.Reasoned)
        {
            return "是否撤回";
        }

        return pair.Check() is { } seen && !seen.Fits(content, pair.Department!, _items[pair.Task]) ? "所依据的检查" : null;
    }

    private DateOnly? DueOf(DateOnly endedOn)
    {
        if (!_due.TryGetValue(endedOn, out var due))
        {
            _due[endedOn] = due = deadlines.ForCheckResult(endedOn).Match<DateOnly?>(day => day, _ => null);
        }

        return due;
    }

    private sealed record Pair(
        long? Index, string? Logged, string Task, string Record, string? Stored, string? Salt, string? Content, string? Target,
        string? Name, DateOnly? Ended, DateOnly? Due, bool Withdrawn, bool Reasoned, DateTimeOffset? At, DateTimeOffset? Written, string? Department, string? SeenTarget, string? SeenName,
        string? SeenDepartment, DateOnly? SeenEnded, string? SeenResults, string? SeenItems, bool SeenReviewed, bool SeenDropped)
    {
        // A check that is not there is missed where the checks of a draw are counted.
        public ShownCheck? Check() => SeenTarget is null
            ? null
            : new(SeenTarget, SeenName!, SeenDepartment!, SeenEnded, SeenResults!, SeenItems!, SeenReviewed, SeenDropped);
    }
}
