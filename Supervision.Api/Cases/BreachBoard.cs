using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Cases;

/// <summary>The breaches of the actor's department, or of those he supervises, those without a case first.</summary>
public sealed class BreachBoard(SupervisionDb db, ReadableCases readable)
{
    public async Task<IReadOnlyList<BreachLine>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var breaches = await db.Breaches.AsNoTracking().Where(b => departments.Contains(b.Department)).ToListAsync(cancel);
        var targets = breaches.Select(breach => breach.Target).Distinct().ToList();
        var names = await db.Set<Subject>().AsNoTracking().Where(s => targets.Contains(s.Key)).ToDictionaryAsync(s => s.Key, s => s.Name, cancel);
        var cases = await db.Cases.AsNoTracking().Where(c => departments.Contains(c.Department) && c.Breach != null)
            .Select(c => new { c.Breach, c.Number }).ToDictionaryAsync(c => c.Breach!.Value, c => c.Number, cancel);

        return [.. breaches.Select(breach => new BreachLine(breach, names[breach.Target], cases.GetValueOrDefault(breach.Id)))
            .OrderBy(line => line.CaseNumber is not null).ThenBy(line => line.Breach.FoundOn)];
    }
}

public sealed record BreachLine(Breach Breach, string TargetName, string? CaseNumber);
