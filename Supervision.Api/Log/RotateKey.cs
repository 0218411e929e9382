using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>
/// 换用新密钥: the old key names the new one in the log, under a checkpoint of its own; from then on both sign until the old one is retired.
/// Interrupted and run again, it goes on where it stopped.
/// </summary>
public sealed class RotateKey(SupervisionDb db, Acts acts, LogKeys keys, IntegrateLog integrate, TimeProvider clock)
{
    private const string Log = "透明日志";

    public async Task<Result<KeyChange>> ExecuteAsync(Actor actor, CancellationToken cancel)
    {
        // No key is made for whoever may not have it.
        if (!(await acts.AskAsync(actor, LogActs.RotateKey, OtherObjects.Nothing(Log), cancel)).Succeeded(out _, out var problem)
            || !keys.OpenAll().Succeeded(out var all, out problem))
        {
            return problem;
        }

        if (all.Leaving is not null)
        {
            return LogProblems.StillTwoKeys(all.Leaving.Verifier.ToString());
        }

        if (!keys.OpenNext(all.Current).Succeeded(out var next, out problem)
            || !(await LogAsync(actor, KeyChange.Sign(all.Current, next), cancel)).Succeeded(out var entry, out problem)
            || !(await integrate.CoverAsync(entry.Index + 1, cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        keys.Promote(all.Current);
        return new KeyChange(all.Current.Verifier, next.Verifier);
    }

    // The same two keys sign the same note, so that a second run finds what the first has logged.
    private Task<Result<LogEntry>> LogAsync(Actor actor, string note, CancellationToken cancel)
    {
        return acts.ActAsync<LogEntry>(
            actor, LogActs.RotateKey, OtherObjects.Nothing(Log),
            async ledger =>
            {
                await ledger.WaitAsync(cancel);
                var last = await db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.KeyChanged)
                    .OrderByDescending(entry => entry.Index).FirstOrDefaultAsync(cancel);

                if (last is not null && LogRecords.TryRead<KeyChangedRecord>(last, out var logged) && logged.Note == note)
                {
                    return last;
                }

                await ledger.AuditAsync(actor, LogActs.RotateKey.Named, Log, null, clock.GetUtcNow(), cancel);
                return await ledger.LogAsync(new KeyChangedRecord(note), Log, clock.GetUtcNow(), cancel);
            },
            cancel);
    }
}
