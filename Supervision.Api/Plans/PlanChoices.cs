using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Plans;

/// <summary>What a task can be made of today: listed departments, published items, kinds of subject.</summary>
public sealed class PlanChoices(SupervisionDb db, TimeProvider clock)
{
    public async Task<PlanChoicesView> ReadAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var departments = (await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).ToListAsync(cancel))
            .Where(department => department.IsListedOn(today)).ToList();
        var names = departments.ToDictionary(department => department.Code, department => department.ShortName);
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ThenInclude(version => version.Publication)
            .OrderBy(item => item.Code).ToListAsync(cancel);

        return new(
            [.. departments.Select(department => new PlanChoice(department.Code.ToString(), department.Name))],
            [.. items.Where(item => item.UsableOn(today).Succeeded(out _, out _)).Select(item => new PlanChoice(item.Code,
                $"{item.Latest!.Content.Name}（{item.Code}，{names.GetValueOrDefault(item.Latest.Content.Department, "")}）"))],
            [.. Enum.GetValues<SubjectKind>().Select(kind => new PlanChoice(kind.Named(), kind.Named()))]);
    }
}

public sealed record PlanChoicesView(IReadOnlyList<PlanChoice> Departments, IReadOnlyList<PlanChoice> Items, IReadOnlyList<PlanChoice> Kinds);

/// <summary>One thing that can be chosen, and how it is called.</summary>
public sealed record PlanChoice(string Value, string Text);
