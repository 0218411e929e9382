using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A ceremony as it stands, for the office and for the screen in the room. No code and no unopened nonce is in it.</summary>
public sealed class CeremonyDesk(
    SupervisionDb db, AcrossDepartments across, FindBatch findBatch, ReadValues readValues, DepartmentNames departments, TimeProvider clock)
{
    public Task<Result<CeremonyView>> ReadAsync(string number, CancellationToken cancel) =>
        across.ReadAsync(AcrossNeed.Ceremony, () => OfAsync(number, cancel), cancel);

    private async Task<Result<CeremonyView>> OfAsync(string number, CancellationToken cancel)
    {
        if (!(await findBatch.ByNumberAsync(number, cancel)).Succeeded(out var batch, out var problem))
        {
            return problem;
        }

        var used = await db.PartyCodes.AsNoTracking().Where(code => code.Ceremony == batch.Ceremony.Id)
            .Select(code => new { code.Party, code.CommittedAt, code.OpenedAt }).ToDictionaryAsync(code => code.Party, cancel);
        var ids = batch.Tasks.Select(task => task.Attempt.Id).ToList();
        var drawn = await db.DrawnRows.AsNoTracking().Where(row => ids.Contains(row.Attempt) && !row.Reserve)
            .GroupBy(row => row.Attempt).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
        var rule = batch.Tasks.Select(task => task.Attempt.RuleJson is { } text ? RuleReader.Rule(text).Match<DrawRule?>(read => read, _ => null) : null)
            .FirstOrDefault(read => read is not null);

        return new CeremonyView(batch.Ceremony, (await departments.ReadAsync(cancel))[batch.Ceremony.Department], batch.Tasks,
            [.. batch.Ceremony.Parties.Select(party => new PartyState(party, used[party.Name].CommittedAt, used[party.Name].OpenedAt))],
            rule, await readValues.ReadAsync(batch.Ceremony.Id, cancel), drawn, clock.GetLocalNow());
    }
}

public sealed record PartyState(CeremonyParty Party, DateTimeOffset? CommittedAt, DateTimeOffset? OpenedAt);
