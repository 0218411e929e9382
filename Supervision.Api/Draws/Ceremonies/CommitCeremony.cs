using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>公布抽取规则 for every task of the batch, in one transaction: all are committed, or none.</summary>
public sealed class CommitCeremony(SupervisionDb db, Acts acts, FindBatch findBatch, CommitDraw commit, TimeProvider clock)
{
    public Task<Result<int>> ExecuteAsync(
        Actor actor, string number, TeamUnit unit, DateTimeOffset revealBy, IReadOnlyList<PublicSource> sources, int graceMinutes,
        CancellationToken cancel) =>
        acts.ActAsync<int>(
            actor, DrawActs.Commit, DrawObjects.Ceremony(number),
            async ledger =>
            {
                if (!(await findBatch.ByNumberAsync(number, cancel)).Succeeded(out var batch, out var problem))
                {
                    return problem;
                }

                var codes = await db.PartyCodes.AsNoTracking().Where(code => code.Ceremony == batch.Ceremony.Id).ToListAsync(cancel);

                if (batch.Ceremony.Parties.FirstOrDefault(party => party.Body is null) is { } nameless)
                {
                    return CeremonyProblems.BodyMissing(nameless.Name);
                }

                if (codes.Find(code => code.CommittedAt is null) is { } missing)
                {
                    return CeremonyProblems.NotAllCommitted(missing.Party);
                }

                var waiting = batch.In(AttemptPhase.Frozen).ToList();

                if (waiting.Count == 0)
                {
                    return CeremonyProblems.NothingLeft();
                }

                foreach (var task in waiting)
                {
                    if (!(await commit.CommitAsync(ledger, actor, task.Number, new CommitTerms(batch.Ceremony, unit, revealBy, sources, graceMinutes), cancel)).Succeeded(out _, out problem))
                    {
                        return problem with { Message = $"任务{task.Number}：{problem.Message}" };
                    }
                }

                await ledger.AuditAsync(actor, "仪式公布抽取规则", number, new { 任务 = waiting.Select(task => task.Number) }, clock.GetUtcNow(), cancel);
                return waiting.Count;
            },
            cancel);
}
