using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Draws;
using Supervision.Api.Plans;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Tests.Flow;

/// <summary>Takes the small city to a locked draw, for tests of what comes after.</summary>
internal static class DrawnCity
{
    public const string TaskNumber = "XT-2026-0001";
    public const string Plan = "XT-JH-2026-01";

    /// <summary>The number of checks that were made.</summary>
    public static async Task<int> DrawAsync(SmallCity city, bool sealedTiers = true)
    {
        await PlanAsync(city, sealedTiers);
        return await DrawPlannedAsync(city);
    }

    /// <param name="beforeLock">What somebody does while the result is drawn and not yet locked.</param>
    public static async Task<int> DrawPlannedAsync(SmallCity city, Func<Task>? beforeLock = null)
    {
        city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await city.SyncAsync();
        Value(await city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));

        await HeldCeremony.DrawAsync(city, new(2026, 9, 15), TaskNumber);
        await (beforeLock?.Invoke() ?? Task.CompletedTask);
        return Value(await city.WithAsync<LockDraw, Result<int>>(close => close.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));
    }

    /// <summary>A published plan and its task, not yet frozen.</summary>
    public static async Task PlanAsync(SmallCity city, bool sealedTiers = true)
    {
        Value(await city.WithAsync<DraftPlan, Result<AnnualPlan>>(draft =>
            draft.ExecuteAsync(SmallCity.Planner, Plan, 2026, "2026年度抽查计划", [SmallCity.Task(1)], default)));

        foreach (var (step, actor, number) in new[]
        {
            (PlanStep.Review, SmallCity.Lawyer, null), (PlanStep.Approve, SmallCity.Head, null),
            (PlanStep.FileWithSuperior, SmallCity.Planner, "湘市监备〔2026〕1号"), (PlanStep.FileWithJustice, SmallCity.Planner, "潭司备〔2026〕3号"),
            (PlanStep.Publish, SmallCity.Planner, null),
        })
        {
            Value(await city.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(actor, Plan, step, number, default)));
        }

        Value(await city.WithAsync<MakeTask, Result<InspectionTask>>(make =>
            make.ExecuteAsync(SmallCity.Planner, Plan, 1, TaskNumber, sealedTiers, default)));
    }

    /// <summary>Every department's head approves for his own officers, the lead's last; how many he approved.</summary>
    public static async Task<Result<int>> ApproveAllAsync(SmallCity city, string taskNumber)
    {
        foreach (var head in new[] { SmallCity.TaxHead, SmallCity.FireHead })
        {
            Value(await city.WithAsync<ApproveChecks, Result<int>>(approve => approve.ExecuteAsync(head, taskNumber, default)));
        }

        return await city.WithAsync<ApproveChecks, Result<int>>(approve => approve.ExecuteAsync(SmallCity.Head, taskNumber, default));
    }

    /// <summary>Notices and codes for every approved check: the officers come at nine on the first day or as soon as they can, to one after the other.</summary>
    public static async Task<Result<int>> NotifyAllAsync(SmallCity city, string taskNumber)
    {
        var visits = await VisitsAsync(city, taskNumber);
        return await city.WithAsync<NotifyChecks, Result<int>>(notify =>
            notify.ExecuteAsync(SmallCity.Archivist, taskNumber, visits, new Dictionary<SubjectKey, string>(), default));
    }

    /// <summary>Times at which the officers can come to every approved check.</summary>
    public static Task<VisitTimes> VisitsAsync(SmallCity city, string taskNumber) => city.WithAsync<SupervisionDb, VisitTimes>(async db =>
    {
        var task = await db.Tasks.AsNoTracking().SingleAsync(task => task.Number == taskNumber);
        var waiting = (await db.Checks.AsNoTracking().Where(check => check.Task == task.Id).ToListAsync())
            .Where(check => check.State is CheckState.Approved).OrderBy(check => check.Target.ToString(), StringComparer.Ordinal).ToList();
        return new(waiting.Select((check, at) => (check.Target, At: Coming(task, at, city))).ToDictionary(pair => pair.Target, pair => pair.At));
    });

    public static T Value<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException($"{problem.Code}: {problem.Message}"));

    private static DateTimeOffset Coming(InspectionTask task, int at, SmallCity city)
    {
        var (first, soon) = (SmallCity.At($"{task.From:yyyy-MM-dd}T09:00"), city.Clock.GetUtcNow());
        return (first > soon ? first : soon).AddMinutes(1 + at);
    }

    public static string CodeOf<T>(Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Code);
}
