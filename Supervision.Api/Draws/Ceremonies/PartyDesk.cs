using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>What a party sees after it typed its code: its tasks, and the one thing it can do now.</summary>
public sealed class PartyDesk(SupervisionDb db, FindParty findParty, TimeProvider clock)
{
    public async Task<Result<PartyDeskView>> ReadAsync(string? code, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();

        if (!(await findParty.ByCodeAsync(code, cancel)).Succeeded(out var party, out var problem))
        {
            return problem;
        }

        var revealBy = party.In(AttemptPhase.Committed)
            .Select(task => RuleReader.Rule(task.Attempt.RuleJson!).Match<DateTimeOffset?>(rule => rule.RevealBy, _ => null)).FirstOrDefault();
        return new PartyDeskView(party.Ceremony, party.Code.Party, party.Code.CommittedAt, party.Code.OpenedAt, party.Tasks, revealBy, clock.GetLocalNow());
    }
}

/// <param name="RevealBy">The term, while there is something to open.</param>
public sealed record PartyDeskView(
    Ceremony Ceremony, string Party, DateTimeOffset? CommittedAt, DateTimeOffset? OpenedAt, IReadOnlyList<BatchTask> Tasks,
    DateTimeOffset? RevealBy, DateTimeOffset Now)
{
    public IReadOnlyList<BatchTask> ToCommit => CommittedAt is null ? In(AttemptPhase.Frozen) : [];

    public IReadOnlyList<BatchTask> ToOpen => OpenedAt is null && CommittedAt is not null && Now <= RevealBy ? In(AttemptPhase.Committed) : [];

    private IReadOnlyList<BatchTask> In(AttemptPhase phase) => [.. Tasks.Where(task => task.Attempt.Phase == phase)];
}
