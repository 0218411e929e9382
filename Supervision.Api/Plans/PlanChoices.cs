using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Plans;

/// <summary>What a task can be made of today: listed departments, published items, kinds of subject.</summary>
public sealed class PlanChoices(SupervisionDb db, TimeProvider clock)
{
    public async Task<PlanChoicesView> ReadAsync(CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var known = await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).ToListAsync(cancel);
        var departments = known.Where(department => department.IsListedOn(today)).ToList();
        var names = departments.ToDictionary(department => department.Code, department => department.ShortName);
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ThenInclude(version => version.Publication)
            .OrderBy(item => item.Code).ToListAsync(cancel);

        var usable = items.Where(item => item.UsableOn(today).Succeeded(out _, out _));

        return new(
            [.. departments.Select(department => new PlanOption(department.Code.ToString(), department.Name))],
            [.. usable.Select(item => ChoiceOf(item, names))],
            [.. Enum.GetValues<SubjectKind>().Select(kind => new PlanOption(kind.Named(), kind.Named()))]);
    }

    private static PlanOption ChoiceOf(InspectionItem item, Dictionary<DepartmentCode, string> names)
    {
        var content = item.Latest!.Content;
        return new(item.Code, $"{content.Name}（{item.Code}，{names.GetValueOrDefault(content.Department, "")}）");
    }
}

public sealed record PlanChoicesView(IReadOnlyList<PlanOption> Departments, IReadOnlyList<PlanOption> Items, IReadOnlyList<PlanOption> Kinds);

/// <summary>One thing that can be chosen, and how it is called.</summary>
public sealed record PlanOption(string Value, string Text);
