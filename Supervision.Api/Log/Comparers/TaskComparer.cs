using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Log.Comparers;

/// <summary>Tasks as they were made. Those that are older than the first entry of the kind left no trace; they are counted and told.</summary>
public sealed class TaskComparer(SupervisionDb db, EntryMatch match, RowAtHand row) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.TaskMade];

    public async Task<Comparison> CompareAsync(CancellationToken cancel)
    {
        var entries = db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.TaskMade);
        var first = await entries.OrderBy(entry => entry.Index).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);
        var logged = (await entries.Select(entry => entry.Object).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var plans = await db.Plans.AsNoTracking().Select(plan => new { plan.Id, plan.Number }).ToDictionaryAsync(plan => plan.Id, plan => plan.Number, cancel);
        var tasks = await TasksAsync(cancel);
        var untraced = tasks.Where(task => !logged.Contains(task.Number) && (first is null || task.Made.At < first)).ToList();
        var expected = tasks.Except(untraced).Select(task => Expected(task, plans)).ToAsyncEnumerable();
        var comparison = await match.CompareAsync(Kinds, expected, cancel);
        return comparison with { Compared = [.. comparison.Compared.Select(kind => kind with { Untraced = untraced.Count })] };
    }

    private async Task<IReadOnlyList<InspectionTask>> TasksAsync(CancellationToken cancel)
    {
        var numbers = await db.Tasks.AsNoTracking().OrderBy(task => task.Number).Select(task => new { task.Id, task.Number }).ToListAsync(cancel);
        var tasks = new List<InspectionTask>();

        foreach (var one in numbers)
        {
            row.Is($"任务{one.Number}", "inspection_tasks");
            tasks.Add(await db.Tasks.AsNoTracking().SingleAsync(task => task.Id == one.Id, cancel));
            await OnlyOwnMembersAsync(one.Id, cancel);
        }

        return tasks;
    }

    // Whoever reads the row with another program reads no more than what is compared here.
    private async Task OnlyOwnMembersAsync(TaskId id, CancellationToken cancel)
    {
        var kept = await db.Database.SqlQuery<Kept>(
            $"""select scope::text as scope, coalesce(back_check::text, 'null') as back_check from inspection_tasks where id = {id.Value}""").SingleAsync(cancel);
        JsonSerializer.Deserialize<TaskScope>(kept.Scope, Jsonb.Strict);
        JsonSerializer.Deserialize<BackCheckScope>(kept.BackCheck, Jsonb.Strict);
    }

    private static ExpectedEntry Expected(InspectionTask task, Dictionary<PlanId, string> plans) =>
        new(task.Number, PlanRecords.Made(task, task.Plan is { } plan ? plans.GetValueOrDefault(plan) : null), $"任务{task.Number}");

    private sealed record Kept(string Scope, string BackCheck);
}
