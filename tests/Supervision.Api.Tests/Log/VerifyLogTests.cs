using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;

namespace Supervision.Api.Tests.Log;

public sealed class VerifyLogTests(SignedLog signed) : IClassFixture<SignedLog>, IAsyncLifetime
{
    // What an owner of the database can compute for himself: the leaf hash after a change.
    private const string Honest = "leaf_hash = sha256('\\x00'::bytea || convert_to('{{\"at\":\"2026-02-10T04:00:00.000000Z\",\"kind\":\"withdrawal\",\"object\":\"' || object || '\",\"record\":' || record || '}}', 'UTF8'))";

    private readonly LogBook _log = signed.Book;

    public async ValueTask InitializeAsync() => await signed.RestoreAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_log_that_nobody_touched_is_in_order_and_so_is_what_awaits_its_signature()
    {
        await _log.CommitAsync(2);

        Assert.Equal(new(305, 303, 305), LogBook.Ok(await _log.VerifyAsync()));
    }

    [Theory]
    [InlineData("update log_entries set record = '{{\"i\":9}}' where index = 3", "透明日志第3条")]
    [InlineData("update log_entries set record = 'x' where index = 302", "透明日志第302条")]
    [InlineData("update log_entries set object = '别的' where index = 299", "透明日志第299条")]
    [InlineData("update log_entries set kind = 'Replacement' where index = 0", "透明日志第0条")]
    [InlineData("update log_entries set at = at + interval '1 microsecond' where index = 77", "透明日志第77条")]
    [InlineData("update log_entries set leaf_hash = sha256('x') where index = 5", "透明日志第5条")]
    [InlineData("update log_entries set record = '{{\"i\":9}}' where index = 3; update log_entries set " + Honest + " where index = 3", "透明日志第3条与已经签署的检查点不符")]
    [InlineData("update log_entries set record = '{{\"i\":9}}' where index = 301; update log_entries set " + Honest + " where index = 301", "透明日志第301条与")]
    [InlineData("update log_entries set record = '{{\"i\":9}}' where index = 35; update log_entries set " + Honest + " where index = 35; delete from log_tiles", "第30条至第59条之间")]
    [InlineData("delete from log_entries where index = 5", "缺少第5条")]
    [InlineData("delete from log_entries where index = 302", "缺少第302条")]
    [InlineData("delete from log_entries", "缺少第0条")]
    [InlineData("delete from log_entries where index = 40; update log_entries set index = -index where index > 40; update log_entries set index = -index - 1 where index < 0", "透明日志第40条与")]
    [InlineData("update log_entries set index = -index - 1 where index >= 40; update log_entries set index = -index where index < 0; insert into log_entries select 40, at, kind, object, record, leaf_hash from log_entries where index = 0", "透明日志第40条与")]
    [InlineData("update log_checkpoints set root = sha256('x') where size = 60", "60条的检查点")]
    [InlineData("update log_checkpoints set note = replace(note, 'xiangtan', 'changsha') where size = 90", "90条的检查点")]
    [InlineData("update log_checkpoints set size = 61 where size = 60", "61条的检查点")]
    [InlineData("update log_tiles set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)", "“tile/0/000”与日志条目不符")]
    [InlineData("update log_tiles set root = sha256('x')", "“tile/0/000”与日志条目不符")]
    [InlineData("delete from log_tiles", "“tile/0/000”被删除过")]
    [InlineData("insert into log_tiles select 0, 1, hashes, root from log_tiles", "“tile/0/001”与日志条目不符")]
    [InlineData("update audit_entries set person = '别人' where number = 12", "审计记录第12条")]
    [InlineData("delete from audit_entries where number = 12", "审计记录第12条")]
    [InlineData("delete from log_entries where index > 300; delete from log_checkpoints where size > 301", "外存的检查点有303条，而现在的日志只有301条")]
    public async Task What_was_done_behind_its_back_is_found_and_named(string sql, string found)
    {
        await _log.TamperAsync(sql);

        var problem = LogBook.Refusal(await _log.VerifyAsync());

        Assert.Equal("log.altered", problem.Code);
        Assert.Contains(found, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_written_anew_with_its_own_key_is_told_by_a_checkpoint_kept_elsewhere()
    {
        var kept = LogBook.Ok(await _log.IntegrateAsync()).Note;
        await _log.TamperAsync("delete from log_entries; delete from log_checkpoints; delete from log_tiles; delete from audit_entries");
        File.Delete(_log.KeptFile);
        await _log.WriteAsync(200, "另一段历史");
        Assert.Contains("只有200条", LogBook.Refusal(await _log.VerifyAsync(kept)).Message, StringComparison.Ordinal);

        await _log.WriteAsync(200, "另一段历史");

        Assert.Equal(400, LogBook.Ok(await _log.VerifyAsync()).Log);
        Assert.Contains("外存的检查点有303条，而现在的日志与它不符", LogBook.Refusal(await _log.VerifyAsync(kept)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_kept_elsewhere_agrees_with_the_log_that_grew_from_it()
    {
        var kept = LogBook.Ok(await _log.IntegrateAsync()).Note;
        await _log.WriteAsync(500);

        Assert.Equal(803, LogBook.Ok(await _log.VerifyAsync(kept)).Log);
        Assert.Equal("log.not-signed", LogBook.Refusal(await _log.VerifyAsync(kept.Replace("303", "304", StringComparison.Ordinal))).Code);
    }

    [Fact]
    public async Task An_audit_trail_written_anew_as_a_whole_is_told_by_its_anchor()
    {
        var anchor = LogBook.Ok(await _log.AnchorAsync());
        Assert.Equal(anchor, LogBook.Ok(await _log.AnchorAsync()));
        LogBook.Ok(await _log.IntegrateAsync());
        await RewriteAuditAsync();

        Assert.Contains("审计记录第303条与透明日志第303条所锚定的不同", LogBook.Refusal(await _log.VerifyAsync()).Message, StringComparison.Ordinal);

        await _log.TamperAsync("delete from audit_entries where number > 200");
        Assert.Contains("审计记录从第201条起缺失", LogBook.Refusal(await _log.VerifyAsync()).Message, StringComparison.Ordinal);
    }

    private async Task RewriteAuditAsync()
    {
        await using var db = _log.NewContext();
        var old = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
        await _log.TamperAsync("delete from audit_entries");
        AuditEntry? last = null;

        foreach (var entry in old)
        {
            last = AuditEntry.After(last, Flow.SmallCity.Head, entry.Act, entry.Object, entry.Detail, entry.At);
            db.AuditEntries.Add(last);
        }

        await db.SaveChangesAsync();
    }
}
