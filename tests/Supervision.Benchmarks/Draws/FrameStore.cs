using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Benchmarks.Draws;

/// <summary>Storing a frozen frame by COPY with its indexes and guards, beside the same rows as plain text sent by COPY; and reading it back.</summary>
public sealed class FrameStore : IBenchmark
{
    private const string Database = "frames";

    public string Name => "frame-store";

    public string What => "名录入库：按 COPY 写入一百万行（含索引），与直接 COPY 文本对比，再读回";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var size = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 1_000_000;
        var frame = SampleFrame.Of(size);
        await using var server = await BenchServer.StartAsync();
        await CreateAsync(server);
        await using var db = new SupervisionDb(SupervisionDbOptions.For(server.ConnectionString(Database)));

        // The first of each is not counted: the files of a new database grow.
        await StoreAsync(db, SampleFrame.Of(20_000));
        await PlainAsync(server, SampleFrame.Of(20_000));
        var (stored, attempt) = await StoreAsync(db, frame);
        var plain = await PlainAsync(server, frame);
        var watch = Stopwatch.StartNew();
        var back = await Collaborators.Of<FrozenLines>(db).ReadAsync(attempt, CancellationToken.None);
        watch.Stop();

        if (FrameTree.Root(back.Frame, SampleFrame.Key) != FrameTree.Root(frame, SampleFrame.Key))
        {
            throw new InvalidOperationException("The frame did not come back as it went in.");
        }

        await TellAsync(report, $"写入\t{size:N0} 行 {stored.TotalMilliseconds:F0} ms，{size / stored.TotalSeconds:N0} 行/秒");
        await TellAsync(report, $"直接 COPY 文本\t{plain.TotalMilliseconds:F0} ms，本程序是它的 {stored / plain:F2} 倍");
        await TellAsync(report, $"读回\t{watch.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static async Task CreateAsync(BenchServer server)
    {
        await using (var connection = new NpgsqlConnection(server.ConnectionString("postgres")))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"create database {Database} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'", connection);
            await create.ExecuteNonQueryAsync();
        }

        await DatabaseServer.BringUpToDateAsync(server.ConnectionString(Database), CancellationToken.None);
    }

    private static async Task<(TimeSpan Time, AttemptId Attempt)> StoreAsync(SupervisionDb db, Frame frame)
    {
        var attempt = AttemptId.New(TimeProvider.System.GetUtcNow());
        var watch = Stopwatch.StartNew();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Collaborators.Of<FrozenLines>(db).StoreAsync(attempt, frame, new Dictionary<string, Exclusion>(), CancellationToken.None);
        await transaction.CommitAsync();
        return (watch.Elapsed, attempt);
    }

    private static async Task<TimeSpan> PlainAsync(BenchServer server, Frame frame)
    {
        var attempt = AttemptId.New(TimeProvider.System.GetUtcNow());
        var lines = Enumerable.Range(0, frame.Count)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{attempt},{i},{frame.Target(i)},{frame.Stratum(i)}\n")).ToList();
        await using var connection = new NpgsqlConnection(server.ConnectionString(Database));
        await connection.OpenAsync();
        var watch = Stopwatch.StartNew();

        await using (var copy = await connection.BeginTextImportAsync("copy frame_rows (attempt, ordinal, target, stratum) from stdin (format csv)"))
        {
            foreach (var line in lines)
            {
                await copy.WriteAsync(line);
            }
        }

        return watch.Elapsed;
    }

    private static Task TellAsync(TextWriter report, FormattableString line) => report.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
