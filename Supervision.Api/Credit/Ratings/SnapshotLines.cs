using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>Stores what a run said of a page of subjects, by COPY, inside the transaction of that page.</summary>
public sealed class SnapshotLines(SupervisionDb db)
{
    public async Task StoreAsync(RatingRun run, IReadOnlyList<Rating> ratings, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy rating_snapshots (run, subject, tier, score, reasons) from stdin (format binary)", cancel);

        foreach (var rating in ratings)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(run.Id, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(rating.Subject, NpgsqlDbType.Varchar, cancel);
            await WriteAsync(copy, rating.Tier, cancel);
            await copy.WriteAsync(rating.Score, NpgsqlDbType.Numeric, cancel);
            await copy.WriteAsync(JsonSerializer.Serialize(SnapshotText.Of(rating), Jsonb.Options), NpgsqlDbType.Jsonb, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? tier, CancellationToken cancel) =>
        tier is null ? copy.WriteNullAsync(cancel) : copy.WriteAsync(tier, NpgsqlDbType.Varchar, cancel);
}
