using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Bundles;

/// <summary>Who did what in the ceremony of an attempt, as the log tells it.</summary>
public sealed class AttemptCeremony(SupervisionDb db)
{
    /// <summary>Empty before the rule is committed, and of attempts whose rule does not say who the parties are.</summary>
    public async Task<IReadOnlyList<CeremonyStep>> ReadAsync(string task, DrawAttempt attempt, CancellationToken cancel)
    {
        if (attempt.RuleJson is not { } text || !RuleReader.Rule(text).Succeeded(out var rule, out _) || !rule.NamesBodies)
        {
            return [];
        }

        var entries = await db.LogEntries.AsNoTracking().Where(entry => entry.Object == task).OrderBy(entry => entry.Index).ToListAsync(cancel);
        return CeremonyFile.Of(rule, entries.Where(entry => AttemptLog.IsOf(attempt.Number, entry)));
    }
}
