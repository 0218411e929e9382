using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Plans;

/// <summary>One plan as the office works on it: drafts as well, with the steps that come next.</summary>
public sealed class PlanDesk(SupervisionDb db, PlanRecord records)
{
    public async Task<Result<PlanDeskView>> ReadAsync(string number, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, cancel);

        if (plan is null)
        {
            return PlanProblems.NotFound(number);
        }

        var read = await records.OfAsync(plan, cancel);
        return read.Match<Result<PlanDeskView>>(view => new PlanDeskView(view, Next(plan)), problem => problem);
    }

    private static IReadOnlyList<PlanStep> Next(AnnualPlan plan) => plan.State switch
    {
        PlanState.Draft => [PlanStep.Review],
        PlanState.Reviewed => [PlanStep.Approve],
        PlanState.Approved =>
        [
            .. plan.FiledWithSuperior is null ? [PlanStep.FileWithSuperior] : Array.Empty<PlanStep>(),
            .. plan.FiledWithJustice is null ? [PlanStep.FileWithJustice] : Array.Empty<PlanStep>(),
        ],
        PlanState.Filed => [PlanStep.Publish],
        _ => [],
    };
}

/// <param name="Next">The steps that can be taken now; empty once the plan is published.</param>
public sealed record PlanDeskView(PlanView View, IReadOnlyList<PlanStep> Next)
{
    /// <summary>The number of a line that is added now; none is ever given twice.</summary>
    public int NextLine => 1 + View.Plan.Amendments.SelectMany(a => a.Before).Concat(View.Plan.Tasks).Max(task => task.Line);

    public IEnumerable<PlannedTask> WithoutTask => View.Plan.Tasks.Where(task => !View.TaskNumbers.ContainsKey(task.Line));
}
