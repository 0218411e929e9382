using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Log;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

public sealed class SequencerTests : IAsyncLifetime
{
    private LogBook _log = null!;

    public async ValueTask InitializeAsync() => _log = await LogBook.OpenAsync();

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    [Fact]
    public async Task Sequencers_side_by_side_sign_one_history()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                await _log.WriteAsync(4, $"写者{writer}");
            }
        }));

        Assert.Equal(new(320, 320, 320), LogBook.Ok(await _log.VerifyAsync()));
        await using var db = _log.NewContext();
        var signed = await db.LogCheckpoints.OrderBy(checkpoint => checkpoint.Size).ToListAsync();

        foreach (var (early, late) in signed.Zip(signed.Skip(1)))
        {
            var proof = await Collaborators.Of<LogTree>(db).ConsistencyAsync(early.Size, late.Size, default);
            Assert.True(MerkleProof.ShowsConsistency(early.Size, early.Root, late.Size, late.Root, proof));
        }
    }

    [Fact]
    public async Task The_empty_log_has_a_checkpoint_too()
    {
        var signed = LogBook.Ok(await _log.IntegrateAsync());

        Assert.Equal((0, TreeHash.Empty), (signed.Size, signed.Root));
        Assert.Equal(new(0, 0, 0), LogBook.Ok(await _log.VerifyAsync()));
    }

    [Fact]
    public async Task A_database_put_back_to_an_older_state_is_not_signed()
    {
        await _log.WriteAsync(5);
        await _log.WriteAsync(5);
        await _log.TamperAsync("delete from log_entries where index >= 5; delete from log_checkpoints where size > 5");
        await _log.CommitAsync(20, "另一段历史");

        var problem = LogBook.Refusal(await _log.IntegrateAsync());

        Assert.Equal("log.rolled-back", problem.Code);
        Assert.Contains("签署过10条的检查点", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_altered_before_its_signature_is_not_signed()
    {
        await _log.WriteAsync(5);
        await _log.CommitAsync(3);
        await _log.TamperAsync("update log_entries set record = '[]' where index = 6");

        Assert.Contains("第6条", LogBook.Refusal(await _log.IntegrateAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_entry_altered_with_its_leaf_stops_the_signing()
    {
        await _log.WriteAsync(5);
        await _log.CommitAsync(3);
        await _log.TamperAsync("update log_entries set leaf_hash = sha256('x') where index = 2");

        Assert.Equal("log.rewritten", LogBook.Refusal(await _log.IntegrateAsync()).Code);
    }

    [Fact]
    public async Task Without_its_key_the_log_is_not_signed_with_another()
    {
        await _log.WriteAsync(5);
        Directory.Delete(Path.Combine(_log.Settings.KeysFolder, "log"), recursive: true);

        Assert.Equal("log.other-key", LogBook.Refusal(await _log.IntegrateAsync()).Code);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task The_key_is_made_once_and_only_its_owner_may_read_it()
    {
        await _log.WriteAsync(1);
        var file = Directory.GetFiles(Path.Combine(_log.Settings.KeysFolder, "log"), "*.key").Single();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(LogBook.Ok(_log.Keys.Open()).Verifier, LogBook.Ok(_log.Keys.Open()).Verifier);
        Assert.Equal("log.origin-changed", LogBook.Refusal(new LogKeys(_log.Settings with { LogOrigin = "other.example" }).Open()).Code);
        await File.WriteAllTextAsync(file, "PRIVATE+KEY+");
        Assert.Equal("log.not-a-key", LogBook.Refusal(_log.Keys.Open()).Code);
    }

    [Theory]
    [InlineData("update log_entries set record = '{{}}'")]
    [InlineData("delete from log_entries")]
    [InlineData("truncate log_entries")]
    [InlineData("update log_checkpoints set note = ''")]
    [InlineData("delete from log_checkpoints")]
    [InlineData("truncate log_tiles")]
    [InlineData("insert into log_entries select 7, at, kind, object, record, leaf_hash from log_entries where index = 0")]
    [InlineData("insert into log_checkpoints select 2, root, note, at from log_checkpoints where size = 3")]
    [InlineData("insert into log_checkpoints select 9, root, note, at from log_checkpoints where size = 3")]
    public async Task The_database_refuses_what_the_program_never_does(string sql)
    {
        await _log.WriteAsync(3);
        await using var db = _log.NewOwnerContext();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal("SV001", refused.SqlState);
    }

    /// <summary>Two levels of full tiles, and a backlog that is signed in two steps.</summary>
    [Fact]
    public async Task A_log_of_66_000_entries_has_the_tree_of_its_entries()
    {
        const int Size = 66_000;
        await using var db = _log.NewOwnerContext();
        await db.Database.ExecuteSqlRawAsync(
            """
            alter table log_entries disable trigger all;
            insert into log_entries (index, at, kind, object, record, leaf_hash)
            select n, '2026-02-10T12:00:00+08', 'PlanPublished', 'n', n::text, sha256('\x00'::bytea || convert_to(
                '{{"at":"2026-02-10T04:00:00.000000Z","kind":"plan-published","object":"n","record":' || n || '}}', 'UTF8'))
            from generate_series(0, 65999) n;
            alter table log_entries enable trigger all
            """);

        var signed = LogBook.Ok(await _log.IntegrateAsync());

        Assert.Equal(Size, signed.Size);
        Assert.Equal([65536L, Size], await db.LogCheckpoints.Select(checkpoint => checkpoint.Size).OrderBy(size => size).ToListAsync());
        Assert.Equal(257 + 1, await db.LogTiles.CountAsync());
        Assert.Equal(new(Size, Size, 0), LogBook.Ok(await _log.VerifyAsync()));

        foreach (var index in new long[] { 0, 255, 256, 65_535, 65_536, 65_999 })
        {
            var leaf = TreeHash.Leaf(System.Text.Encoding.UTF8.GetBytes(
                $$"""{"at":"2026-02-10T04:00:00.000000Z","kind":"plan-published","object":"n","record":{{index}}}"""));
            var path = await Collaborators.Of<LogTree>(db).InclusionAsync(index, Size, default);
            Assert.True(MerkleProof.ShowsInclusion(leaf, index, Size, path, signed.Root));
        }
    }
}
