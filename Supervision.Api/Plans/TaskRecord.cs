using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Plans;

/// <summary>One task as the public reads it: what is checked, on which basis, by whom, where and when.</summary>
public sealed class TaskRecord(SupervisionDb db, AcrossDepartments across, DepartmentNames departments, ProblemRates rates)
{
    public Task<Result<TaskView>> ReadAsync(string number, CancellationToken cancel) =>
        across.ReadAsync(AcrossNeed.Progress, () => OfAsync(number, cancel), cancel);

    private async Task<Result<TaskView>> OfAsync(string number, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(number);
        }

        if (!(await rates.ReadAsync(number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == task.Plan, cancel);
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.Task == task.Id).OrderBy(a => a.Number).ToListAsync(cancel);
        var checks = await db.Checks.AsNoTracking().Where(c => c.Task == task.Id)
            .GroupBy(_ => 1).Select(all => new { All = all.Count(), Done = all.Count(c => c.Reviewed != null) }).FirstOrDefaultAsync(cancel);

        return new TaskView(task, plan?.Number, plan?.Title, await departments.ReadAsync(cancel), await ContentsAsync(task, cancel),
            attempts, checks?.All ?? 0, checks?.Done ?? 0, found);
    }

    private async Task<IReadOnlyDictionary<string, ItemContent>> ContentsAsync(InspectionTask task, CancellationToken cancel)
    {
        var codes = task.Items.Select(item => item.Code).ToList();
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions)
            .Where(item => codes.Contains(item.Code)).ToListAsync(cancel);

        return items.ToDictionary(item => item.Code,
            item => item.Versions.Single(version => version.Number == task.Items.Single(used => used.Code == item.Code).Version).Content);
    }
}

/// <param name="Contents">By item code: the version that stands with the task.</param>
/// <param name="Checks">Checks that the draw made; <paramref name="Reviewed"/> of them have a reviewed result.</param>
public sealed record TaskView(
    InspectionTask Task, string? PlanNumber, string? PlanTitle, NamesByCode Departments, IReadOnlyDictionary<string, ItemContent> Contents,
    IReadOnlyList<DrawAttempt> Attempts, int Checks, int Reviewed, ProblemRatesView Rates);
