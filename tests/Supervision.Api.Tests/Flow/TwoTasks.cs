using Supervision.Api.Draws;
using Supervision.Api.Plans;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Two tasks with frozen registers, for a ceremony that draws both.</summary>
internal static class TwoTasks
{
    public static async Task FreezeAsync(SmallCity city, string first, string second)
    {
        await PlanAsync(city);
        Value(await city.WithAsync<AmendPlan, Result<PlanAmendment>>(amend => amend.ExecuteAsync(
            SmallCity.Head, Plan, [SmallCity.Task(1), SmallCity.Task(2) with { Title = "餐饮服务单位第二次联合抽查" }], "增加一项", default)));
        Value(await city.WithAsync<MakeTask, Result<InspectionTask>>(make => make.ExecuteAsync(SmallCity.Planner, Plan, 2, second, false, default)));
        city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await city.SyncAsync();
        await FreezeAgainAsync(city, first, second);
    }

    public static async Task FreezeAgainAsync(SmallCity city, params string[] tasks)
    {
        foreach (var task in tasks)
        {
            Value(await city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, task, default)));
        }
    }
}
