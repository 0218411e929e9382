using Microsoft.EntityFrameworkCore;
using Supervision.Api.Plans;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>A plan that waits for the signature of the head.</summary>
internal static class SignedPlan
{
    public const string Number = "XT-JH-2026-78";

    public static async Task DraftAsync(SmallCity city)
    {
        Value(await city.WithAsync<DraftPlan, Result<AnnualPlan>>(draft =>
            draft.ExecuteAsync(SmallCity.Planner, Number, 2026, "计划", [SmallCity.Task(1)], default)));
        Value(await city.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance =>
            advance.ExecuteAsync(SmallCity.Lawyer, Number, PlanStep.Review, "同意", default)));
    }

    /// <summary>By whom it was approved; null before.</summary>
    public static Task<string?> ApprovedByAsync(SmallCity city) => city.WithAsync<SupervisionDb, string?>(async db =>
        (await db.Plans.AsNoTracking().SingleAsync(plan => plan.Number == Number)).Approved?.By.Person);
}
