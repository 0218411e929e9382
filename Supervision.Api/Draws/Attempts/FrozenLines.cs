using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Attempts;

/// <summary>Stores what was frozen and reads it back. Frames go by COPY, inside the transaction of the freeze.</summary>
public sealed class FrozenLines(SupervisionDb db)
{
    public async Task StoreAsync(
        AttemptId attempt, Frame frame, IReadOnlyDictionary<string, Exclusion> excluded, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();

        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy frame_rows (attempt, ordinal, target, stratum) from stdin (format binary)", cancel))
        {
            for (var i = 0; i < frame.Count; i++)
            {
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(attempt.Value, NpgsqlDbType.Uuid, cancel);
                await copy.WriteAsync(i, NpgsqlDbType.Integer, cancel);
                await copy.WriteAsync(frame.Target(i), NpgsqlDbType.Varchar, cancel);
                await copy.WriteAsync(frame.Stratum(i), NpgsqlDbType.Varchar, cancel);
            }

            await copy.CompleteAsync(cancel);
        }

        await using var dropped = await connection.BeginBinaryImportAsync(
            "copy excluded_rows (attempt, target, reason) from stdin (format binary)", cancel);

        foreach (var (target, reason) in excluded)
        {
            await dropped.StartRowAsync(cancel);
            await dropped.WriteAsync(attempt.Value, NpgsqlDbType.Uuid, cancel);
            await dropped.WriteAsync(target, NpgsqlDbType.Varchar, cancel);
            await dropped.WriteAsync(reason.ToString(), NpgsqlDbType.Varchar, cancel);
        }

        await dropped.CompleteAsync(cancel);
    }

    public async Task<Frozen> ReadAsync(AttemptId attempt, CancellationToken cancel)
    {
        var frame = new FrameBuilder();

        await foreach (var row in db.FrameRows.AsNoTracking().Where(row => row.Attempt == attempt).OrderBy(row => row.Ordinal)
            .Select(row => new { row.Target, row.Stratum }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            frame.Add(row.Target, row.Stratum);
        }

        var roster = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == attempt).ToListAsync(cancel);
        var recusals = await db.RecusalRows.AsNoTracking().Where(row => row.Attempt == attempt).ToListAsync(cancel);

        return new(
            frame.Build(),
            Roster.Of(roster.Select(row => new RosterLine(row.Team, row.Inspector, row.Lead))),
            Recusals.Of(recusals.Select(row => new Recusal(row.Target, row.Inspector))));
    }
}

/// <summary>What an attempt draws from, as it was frozen.</summary>
public sealed record Frozen(Frame Frame, Roster Roster, Recusals Recusals);
