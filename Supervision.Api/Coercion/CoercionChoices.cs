using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Coercion;

/// <summary>What an officer can choose from when he asks for a measure: the breaches of his department and his colleagues.</summary>
public sealed class CoercionChoices(SupervisionDb db, CoercionOfficers officers, TimeProvider clock)
{
    private const int MostBreaches = 200;

    public async Task<CoercionChoicesView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var able = await officers.ReadAsync(actor.Department, OfficeClock.Today(clock), cancel);
        var breaches = await db.Breaches.AsNoTracking().Where(one => one.Department == actor.Department)
            .OrderByDescending(one => one.FoundOn).Take(MostBreaches)
            .Select(one => new { one.Id, one.Target, one.Description, one.FoundOn }).ToListAsync(cancel);
        return new(
            able.Values.Any(officer => officer.Id == actor.Id),
            [.. able.Where(one => one.Value.Id != actor.Id).Select(one => (one.Key, $"{one.Value.Name}（{one.Value.Certificate}）"))],
            [.. breaches.Select(one => (one.Id.ToString(), $"{one.FoundOn:yyyy-MM-dd} {one.Target} {one.Description}"))]);
    }
}

/// <param name="IsOfficer">Whether the actor himself is on the register with a certificate that holds today.</param>
public sealed record CoercionChoicesView(
    bool IsOfficer, IReadOnlyList<(string Number, string Named)> Colleagues, IReadOnlyList<(string Id, string Named)> Breaches);
