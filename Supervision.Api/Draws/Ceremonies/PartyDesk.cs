using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>What a party sees after it typed its code: its tasks, and what it can do now.</summary>
public sealed class PartyDesk(SupervisionDb db, FindParty findParty, ReadValues readValues, TimeProvider clock)
{
    public async Task<Result<PartyDeskView>> ReadAsync(string? code, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();

        if (!(await findParty.ByCodeAsync(code, cancel)).Succeeded(out var party, out var problem))
        {
            return problem;
        }

        var rule = party.Tasks.Select(task => task.Attempt).Where(attempt => attempt.RuleJson is not null && attempt.Voided is null)
            .Select(attempt => RuleReader.Rule(attempt.RuleJson!).Match<DrawRule?>(read => read, _ => null)).FirstOrDefault();
        return new PartyDeskView(party, rule, await readValues.ReadAsync(party.Ceremony.Id, cancel), clock.GetLocalNow());
    }
}
