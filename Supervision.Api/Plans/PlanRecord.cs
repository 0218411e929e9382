using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Plans;

/// <summary>One published plan with its tasks, its steps and its amendments.</summary>
public sealed class PlanRecord(SupervisionDb db, DepartmentNames departments, ItemNames items, SamplingTables sampling, TimeProvider clock)
{
    public async Task<Result<PlanView>> ReadAsync(string number, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, cancel);

        return plan?.Published is null ? PlanProblems.NotFound(number) : await OfAsync(plan, cancel);
    }

    /// <summary>The same of a plan that the office reads before it is published.</summary>
    internal async Task<Result<PlanView>> OfAsync(AnnualPlan plan, CancellationToken cancel)
    {
        if (!sampling.FilingDeadline(plan.Year).Succeeded(out var lastDay, out var problem))
        {
            return problem;
        }

        var tasks = await db.Tasks.AsNoTracking().Where(task => task.Plan == plan.Id && task.PlanLine != null).ToListAsync(cancel);
        var numbers = tasks.ToDictionary(task => task.PlanLine!.Value, task => task.Number);
        var today = OfficeClock.DayOf(clock.GetUtcNow());
        var filing = new PlanFilingTerm(lastDay, plan.IsFiledLate(lastDay, today));
        return new PlanView(plan, await departments.ReadAsync(cancel), await items.ReadAsync(cancel), numbers, filing);
    }
}

/// <param name="TaskNumbers">By line; a line without a task is not there.</param>
public sealed record PlanView(
    AnnualPlan Plan, NamesByCode Departments, ItemNamesByCode Items, IReadOnlyDictionary<int, string> TaskNumbers, PlanFilingTerm Filing)
{
    /// <summary>What stands in one line of the plan, part by part, so that two versions can be laid beside each other.</summary>
    public IReadOnlyList<PlanPart> Parts(PlannedTask? task) => task is null ? [] :
    [
        new("名称", task.Title), new("牵头部门", Departments[task.Lead]), new("参与部门", Departments.Of(task.Participants)),
        new("事项", Items.Of(task.Items)), new("范围", ScopeWords.Of(task.Scope)), new("期限", ScopeWords.Period(task.From, task.To)),
    ];

    public IReadOnlyList<PlanChange> Changes(PlannedTask? before, PlannedTask? after)
    {
        var was = Parts(before);
        var now = Parts(after);

        // A line that was added or dropped has parts on one side only.
        var named = was.Count > 0 ? was : now;
        var compared = named.Select((part, i) => new PlanChange(part.Name, was.ElementAtOrDefault(i)?.Text, now.ElementAtOrDefault(i)?.Text));
        return [.. compared.Where(change => change.Before != change.After)];
    }

    public PlannedTask? Original(int line) => Plan.OriginalTasks.SingleOrDefault(task => task.Line == line);
}

/// <param name="LastDay">Itself still in time.</param>
public sealed record PlanFilingTerm(DateOnly LastDay, bool IsLate);

public sealed record PlanPart(string Name, string Text);

public sealed record PlanChange(string Name, string? Before, string? After);
