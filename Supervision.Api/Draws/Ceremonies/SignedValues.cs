using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Nothing is opened before every witnessed value stands in the log under a signed checkpoint. The database refuses it as well.</summary>
public sealed class SignedValues(SupervisionDb db)
{
    public async Task<Result<Done>> CheckAsync(BatchTask task, DrawRule rule, CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking()
            .Where(entry => entry.Object == task.Number && entry.Kind == LogKind.DrawValue).ToListAsync(cancel);
        var signed = await db.LogCheckpoints.MaxAsync(checkpoint => (long?)checkpoint.Size, cancel) ?? 0;

        foreach (var source in rule.Sources.Where(source => source.IsWitnessed))
        {
            var entry = entries.Find(entry => IsOf(entry, task.Attempt, source));

            if (entry is null)
            {
                return ValueProblems.WitnessedMissing(source.Name);
            }

            if (entry.Index >= signed)
            {
                return ValueProblems.NotYetSigned(source.Name);
            }
        }

        return default(Done);
    }

    private static bool IsOf(LogEntry entry, DrawAttempt attempt, PublicSource source) =>
        LogRecords.TryRead<DrawValueRecord>(entry, out var told) && told.Attempt == attempt.Number && told.Source == source.Name;
}
