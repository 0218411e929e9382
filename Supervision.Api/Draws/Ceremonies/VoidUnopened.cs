using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>
/// 到期作废: an attempt in which a party has not opened, or a public value was not confirmed, by the term of its rule is void, and that is
/// logged and shown.
/// </summary>
public sealed class VoidUnopened(SupervisionDb db, ReadValues readValues, Acts acts, CurrentSession current, TimeProvider clock)
{
    /// <summary>How many attempts were made void now.</summary>
    public Task<Result<int>> ExecuteAsync(CancellationToken cancel) => current.AsProgramAsync(() => DueAsync(cancel));

    private async Task<Result<int>> DueAsync(CancellationToken cancel)
    {
        // Almost always there is none, and then nobody waits for anybody.
        if (!await Waiting().AnyAsync(cancel))
        {
            return 0;
        }

        var voided = await acts.ActAsync<int>(
            ProgramActor.For("到期作废"), DrawActs.VoidUnopened, OtherObjects.Nothing("抽取"), ledger => LapseAsync(ledger, cancel), cancel);
        db.ChangeTracker.Clear();
        return voided;
    }

    private IQueryable<DrawAttempt> Waiting() => db.Attempts.Where(a => a.Committed != null && a.Revealed == null && a.Voided == null);

    private async Task<Result<int>> LapseAsync(Ledger ledger, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var count = 0;

        foreach (var attempt in await Waiting().ToListAsync(cancel))
        {
            if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out _)
                || DrawDeadlines.Missed(rule, attempt, await ConfirmedAsync(attempt, cancel), now) is not { } reason
                || !attempt.Lapse(reason, now).Succeeded(out _, out _))
            {
                continue;
            }

            await ledger.LogAsync(
                new DrawVoidedRecord(attempt.Number, attempt.CommitDigest, attempt.VoidReason!), rule.Task, now, cancel);
            await ledger.AuditAsync(attempt.Voided!.By, "到期作废抽取", rule.Task,
                new { attempt = attempt.Number, reason = attempt.VoidReason }, now, cancel);
            count++;
        }

        return count;
    }

    private async Task<IReadOnlySet<string>> ConfirmedAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        var carried = await db.CeremonyTasks.AsNoTracking().SingleOrDefaultAsync(task => task.Attempt == attempt.Id, cancel);
        return carried is null ? new HashSet<string>() : (await readValues.ReadAsync(carried.Ceremony, cancel)).Confirmed;
    }
}
