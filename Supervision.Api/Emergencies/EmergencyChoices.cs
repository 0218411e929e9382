using Microsoft.EntityFrameworkCore;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>What an emergency visit can be made of today: the department's published items and its certified people.</summary>
public sealed class EmergencyChoices(SupervisionDb db, EmergencyOfficers officers, TermsOfOffice terms, TimeProvider clock)
{
    public async Task<EmergencyChoicesView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        return new(await ItemsAsync(actor.Department, today, cancel), await officers.OthersAsync(actor, today, cancel), terms.Approval(today));
    }

    /// <summary>What the department may look at on a day: its own items, as published.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ItemsAsync(DepartmentCode department, DateOnly day, CancellationToken cancel)
    {
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ThenInclude(version => version.Publication)
            .OrderBy(item => item.Code).ToListAsync(cancel);
        return [.. items.Select(item => (item.Code, Content: Usable(item, day))).Where(pair => pair.Content?.Department == department)
            .Select(pair => (pair.Code, pair.Content!.Name))];
    }

    private static ItemContent? Usable(InspectionItem item, DateOnly day) => item.UsableOn(day).Match<ItemContent?>(version => version.Content, _ => null);
}

/// <param name="Officers">Who could go with the actor.</param>
/// <param name="Term">Within which the head decides; null where the office has adopted none.</param>
public sealed record EmergencyChoicesView(IReadOnlyList<(string Code, string Name)> Items, IReadOnlyList<Inspector> Officers, EmergencyTerm? Term);
