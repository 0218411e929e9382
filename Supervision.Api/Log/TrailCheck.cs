using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>Computes the security log and the read log again and holds them against their anchors in the public log.</summary>
public sealed class TrailCheck(SupervisionDb db, TrailReader reader)
{
    /// <summary>What was found wrong first, or how far each of the two is anchored.</summary>
    public async Task<Result<IReadOnlyDictionary<string, TrailSum>>> CheckAsync(CancellationToken cancel)
    {
        var anchored = new Dictionary<string, TrailSum>();

        foreach (var trail in TrailReader.Names)
        {
            if (!(await OneAsync(trail, cancel)).Succeeded(out var sum, out var problem))
            {
                return problem;
            }

            anchored[trail] = sum;
        }

        return anchored;
    }

    /// <summary>What the last anchor of this log says.</summary>
    public async Task<TrailSum> LastAsync(string trail, CancellationToken cancel) =>
        (await AnchorsAsync(trail, cancel)).Select(anchor => anchor.Sum).LastOrDefault() ?? TrailSum.Empty;

    private async Task<Result<TrailSum>> OneAsync(string trail, CancellationToken cancel)
    {
        var sum = TrailSum.Empty;

        foreach (var (index, said) in await AnchorsAsync(trail, cancel))
        {
            var found = await reader.AfterAsync(trail, sum, said.Number, cancel);

            if (found != said)
            {
                return LogProblems.TrailAltered(TrailReader.Named(trail), index, sum.Number + 1, said.Number);
            }

            sum = found;
        }

        return sum;
    }

    private async Task<IReadOnlyList<(long Index, TrailSum Sum)>> AnchorsAsync(string trail, CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.TrailAnchor).OrderBy(entry => entry.Index).ToListAsync(cancel);
        var anchors = new List<(long, TrailSum)>();

        foreach (var entry in entries)
        {
            if (LogRecords.TryRead<TrailAnchorRecord>(entry, out var record) && record.Trail == trail)
            {
                anchors.Add((entry.Index, new(record.Number, record.Entries, record.Digest)));
            }
        }

        return anchors;
    }
}
