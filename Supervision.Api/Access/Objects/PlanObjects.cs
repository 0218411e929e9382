using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Objects;

/// <summary>Plans and what is made of them, as the gate asks of them.</summary>
public static class PlanObjects
{
    /// <summary>What does not stand yet and will be this department's.</summary>
    public static LoadObject New(string label, DepartmentCode department) =>
        (_, _) => Task.FromResult<Result<ActObject>>(new ActObject(label) { Own = [department], Leads = [department] });

    public static LoadObject Plan(string number)
    {
        return async (db, cancel) =>
        {
            var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel);
            return plan is null ? PlanProblems.NotFound(number) : Of(plan) with { Own = [plan.Department] };
        };
    }

    /// <summary>One line of a plan, of which a task is made.</summary>
    public static LoadObject Line(string number, int line)
    {
        return async (db, cancel) =>
        {
            var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel);

            if (plan is null)
            {
                return PlanProblems.NotFound(number);
            }

            var planned = plan.Tasks.SingleOrDefault(task => task.Line == line);
            return planned is null ? PlanProblems.LineNotFound(plan, line) : Of(plan) with { Leads = [planned.Lead] };
        };
    }

    private static ActObject Of(AnnualPlan plan)
    {
        List<EarlierSigner> signers = [EarlierStep.By(EarlierStep.Drafted, plan.Drafted.By)];

        if (plan.Reviewed is { } reviewed)
        {
            signers.Add(EarlierStep.By(EarlierStep.Reviewed, reviewed.By));
        }

        return new ActObject($"计划{plan.Number}")
        {
            Signers = signers,
            Version = ObjectVersion.OfRow("plan", plan.RowVersion, plan.State.Named()),
            Key = plan.Number,
        };
    }
}
