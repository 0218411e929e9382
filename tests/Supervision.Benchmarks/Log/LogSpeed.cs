using System.Diagnostics;
using System.Globalization;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Benchmarks.Log;

/// <summary>How fast the log takes entries, on disk and in memory, and how fast it proves them.</summary>
public sealed class LogSpeed : IBenchmark
{
    private const int InMemory = 1_000_000;
    private const int Acts = 500;
    private const int Writers = 8;
    private const int Proofs = 2_000;
    private const int PureProofs = 50_000;

    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Actor Officer = new("周一", DepartmentCode.Parse("430300-SJ"), Role.Planner);

    private readonly SigningKey _key = SigningKey.Of("bench.example", new byte[SigningKey.SeedLength])
        .Match(key => key, problem => throw new InvalidOperationException(problem.Message));

    public string Name => "log";

    public string What => "透明日志：每秒写入条数（落盘、内存），每秒证明数";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var leaves = await MemoryAsync(report);
        await PureProofsAsync(leaves, report);
        var root = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        using var chmod = Process.Start("chmod", ["755", root]);
        await chmod.WaitForExitAsync();

        try
        {
            var started = await LocalPostgres.StartAsync(new(root), CancellationToken.None);
            await using var server = started.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
            await DatabaseServer.BringUpToDateAsync(server.ConnectionString("postgres"), CancellationToken.None);
            await DurableAsync(server.ConnectionString("postgres"), report);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // Bytes of the entry, leaf hash and the new root after every one, as a verifier does it.
    private static async Task<List<TreeHash>> MemoryAsync(TextWriter report)
    {
        var leaves = new List<TreeHash>(InMemory);
        var edge = new TreeEdge();
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < InMemory; i++)
        {
            var entry = LogEntry.Of(i, LogKind.DrawCommitted, "XT-2026-0001", """{"attempt":1,"commitDigest":"00"}""", Noon);
            edge.Append(entry.LeafHash);
            leaves.Add(entry.LeafHash);
        }

        await TellAsync(report, "内存：写入", InMemory, watch);
        watch.Restart();

        foreach (var leaf in leaves)
        {
            TreeHash.Node(leaf, leaf);
        }

        await TellAsync(report, "内存：单独一次SHA-256（对照）", InMemory, watch);
        return leaves;
    }

    private static async Task PureProofsAsync(List<TreeHash> leaves, TextWriter report)
    {
        var tiles = new Dictionary<(int, long), Tile>();
        var hashes = leaves;

        for (var level = 0; hashes.Count > 0; level++)
        {
            var cut = hashes.Chunk(TileAddress.Full).Select(chunk => new Tile(LogTile.BytesOf(chunk))).ToList();
            cut.Select((tile, number) => (tile, number)).ToList().ForEach(pair => tiles[(level, pair.number)] = pair.tile);
            hashes = [.. cut.Where(tile => tile.Width == TileAddress.Full).Select(tile => tile.Root())];
        }

        TreeHash Node(TreeNode node)
        {
            var address = Tile.Holding(node);
            return tiles[(address.Level, address.Number)].Node(node);
        }

        var root = MerkleTree.Root(leaves.Count, Node);
        var watch = Stopwatch.StartNew();
        var proofs = Enumerable.Range(0, PureProofs).Select(i => (long)i * 17 % InMemory)
            .Select(index => (Index: index, Path: MerkleTree.Inclusion(index, InMemory).Select(span => MerkleTree.Hash(span, Node)).ToList())).ToList();
        await TellAsync(report, "内存：由存档块作收录证明（100万条）", PureProofs, watch);
        watch.Restart();

        if (!proofs.All(proof => MerkleProof.ShowsInclusion(leaves[(int)proof.Index], proof.Index, InMemory, proof.Path, root)))
        {
            throw new InvalidOperationException("A proof does not hold.");
        }

        await TellAsync(report, "内存：核对收录证明", PureProofs, watch);
    }

    private async Task DurableAsync(string connection, TextWriter report)
    {
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < Acts; i++)
        {
            await ActAsync(connection, 1);
        }

        await TellAsync(report, "落盘：一个写者，每件一条，逐条签署检查点", Acts, watch);
        watch.Restart();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            for (var i = 0; i < Acts / Writers; i++)
            {
                await ActAsync(connection, 1);
            }
        }));
        await TellAsync(report, $"落盘：{Writers}个写者，每件一条，逐条签署检查点", Acts / Writers * Writers, watch);
        watch.Restart();

        for (var i = 0; i < 20; i++)
        {
            await ActAsync(connection, 1_000);
        }

        await TellAsync(report, "落盘：每件1000条", 20_000, watch);
        await ProofsAsync(connection, report);
    }

    private async Task ActAsync(string connection, int entries)
    {
        var last = 0L;

        await using (var db = new SupervisionDb(SupervisionDbOptions.For(connection)))
        {
            await new Transactions(db).RunAsync<Done>(
                async ledger =>
                {
                    await ledger.AuditAsync(Officer, "试写", "对象", null, Noon, default);

                    for (var i = 0; i < entries; i++)
                    {
                        last = (await ledger.LogAsync(new DrawCommittedRecord(1, "00"), "XT-2026-0001", Noon, default)).Index;
                    }

                    return default(Done);
                },
                default);
        }

        await using var own = new SupervisionDb(SupervisionDbOptions.For(connection));
        (await Collaborators.Of<Sequencer>(own).IntegrateAsync(LogKeySet.Of(_key), null, last + 1, Noon, default)).Match(_ => 0, problem => throw new InvalidOperationException(problem.Message));
    }

    private static async Task ProofsAsync(string connection, TextWriter report)
    {
        await using var db = new SupervisionDb(SupervisionDbOptions.For(connection));
        var (tree, size) = (Collaborators.Of<LogTree>(db), db.LogCheckpoints.Max(checkpoint => checkpoint.Size));
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < Proofs; i++)
        {
            await tree.InclusionAsync((long)i * 17 % size, size, default);
        }

        await TellAsync(report, $"落盘：收录证明（{size}条）", Proofs, watch);
        watch.Restart();

        for (var i = 0; i < Proofs; i++)
        {
            await tree.ConsistencyAsync(1 + ((long)i * 17 % size), size, default);
        }

        await TellAsync(report, $"落盘：一致性证明（{size}条）", Proofs, watch);
    }

    private static Task TellAsync(TextWriter report, string what, int count, Stopwatch watch) => report.WriteLineAsync(
        string.Create(CultureInfo.InvariantCulture, $"{what}\t{count / watch.Elapsed.TotalSeconds:N0} 条/秒\t{watch.Elapsed.TotalMicroseconds / count:N1} 微秒/条"));
}
