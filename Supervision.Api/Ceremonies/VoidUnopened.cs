using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Transparency;

namespace Supervision.Api.Ceremonies;

/// <summary>到期作废: an attempt in which a party has not opened by the term of its rule is void, and that is logged and shown.</summary>
public sealed class VoidUnopened(SupervisionDb db, TimeProvider clock)
{
    /// <summary>How many attempts were made void now.</summary>
    public Task<Result<int>> ExecuteAsync(CancellationToken cancel) =>
        db.ActAsync<int>(
            async ledger =>
            {
                var now = clock.GetUtcNow();
                var waiting = await db.Attempts.Where(a => a.Committed != null && a.Revealed == null && a.Voided == null).ToListAsync(cancel);
                var count = 0;

                foreach (var attempt in waiting)
                {
                    if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out _)
                        || !attempt.Lapse(rule.RevealBy, now).Succeeded(out _, out _))
                    {
                        continue;
                    }

                    await ledger.LogAsync(LogKind.DrawVoided, rule.Task,
                        new { attempt = attempt.Number, attempt.CommitDigest, reason = attempt.VoidReason }, now, cancel);
                    await ledger.AuditAsync(attempt.Voided!.By, "到期作废抽取", rule.Task,
                        new { attempt = attempt.Number, reason = attempt.VoidReason }, now, cancel);
                    count++;
                }

                return count;
            },
            cancel);
}
