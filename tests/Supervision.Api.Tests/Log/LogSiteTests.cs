using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Log;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

public sealed class LogSiteTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-log-").FullName;
    private TestDatabase _database = null!;
    private PageSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _site = await PageSite.OpenAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The client knows the specifications and nothing of this program.</summary>
    [Fact]
    public async Task A_client_written_from_the_specifications_alone_verifies_the_log_as_it_grows()
    {
        var keep = Path.Combine(_folder, "kept");
        var prefix = new Uri(_site.Client.BaseAddress!, Links.Log).ToString();
        var vkey = (await _site.Client.GetStringAsync(new Uri(Links.LogKey, UriKind.Relative))).Trim();

        foreach (var (more, size) in new[] { (1, 1), (254, 255), (1, 256), (1, 257), (443, 700) })
        {
            await WriteAsync(more);
            var (code, said) = await ClientAsync(vkey, prefix, "--keep", keep);
            Assert.True(code == 0 && said.StartsWith($"ok: {size} entries", StringComparison.Ordinal), said);
        }

        var other = vkey.Replace(vkey[^4..], vkey[^4..] == "AAA=" ? "BBB=" : "AAA=", StringComparison.Ordinal);
        Assert.Equal(1, (await ClientAsync(other, prefix)).Code);
        await TamperAsync("update log_entries set record = '[]' where index = 400");
        Assert.Contains("entry 400", (await ClientAsync(vkey, prefix)).Said, StringComparison.Ordinal);
        await TamperAsync("delete from log_entries where index > 500; delete from log_checkpoints where size > 300; delete from log_tiles where number > 0");
        Assert.Contains("had 700 entries and now has 257", (await ClientAsync(vkey, prefix, "--keep", keep)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exported_files_are_a_log_of_their_own_for_the_same_client()
    {
        await WriteAsync(300);
        var vkey = (await _site.Client.GetStringAsync(new Uri(Links.LogKey, UriKind.Relative))).Trim();
        await ExportAsync();
        await WriteAsync(300);
        await ExportAsync();

        var (code, said) = await ClientAsync(vkey, _folder);

        Assert.True(code == 0, said);
        Assert.Contains("ok: 600 entries", said, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(_folder, "checkpoint")),
            await _site.Client.GetStringAsync(new Uri(Links.LogCheckpoint, UriKind.Relative)));
    }

    [Fact]
    public async Task Files_are_served_with_the_types_and_for_the_time_the_specification_says()
    {
        await WriteAsync(257);

        var checkpoint = await GetAsync("/log/checkpoint");
        Assert.Equal("text/plain; charset=utf-8", checkpoint.Content.Headers.ContentType!.ToString());
        Assert.True(checkpoint.Headers.CacheControl!.NoStore);

        var tile = await GetAsync("/log/tile/0/000");
        Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", tile.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(8192, (await tile.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal(32, (await (await GetAsync("/log/tile/0/001.p/1")).Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal(32, (await (await GetAsync("/log/tile/1/000.p/1")).Content.ReadAsByteArrayAsync()).Length);

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/log/tile/entries/000", UriKind.Relative)) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var bundle = await _site.Client.SendAsync(asked);
        Assert.Equal(["gzip"], bundle.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", bundle.Headers.Vary);
    }

    [Theory]
    [InlineData("/log/tile/0/001")]
    [InlineData("/log/tile/0/001.p/2")]
    [InlineData("/log/tile/1/000")]
    [InlineData("/log/tile/2/000.p/1")]
    [InlineData("/log/tile/0/0")]
    [InlineData("/log/tile/entries/002.p/1")]
    [InlineData("/log/tile/x")]
    [InlineData("/log/tile/")]
    [InlineData("/log/tile")]
    [InlineData("/log/record/300")]
    [InlineData("/log/record/x")]
    [InlineData("/log/record/99999999999999999999")]
    public async Task What_the_log_does_not_have_is_told_in_plain_text_and_not_remembered(string path)
    {
        await WriteAsync(257);

        using var missing = await _site.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", missing.Content.Headers.ContentType!.ToString());
        Assert.True(missing.Headers.CacheControl!.NoStore);
        Assert.StartsWith("没有文件“", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_the_entry_its_proof_and_whether_a_printed_checkpoint_still_stands()
    {
        await WriteAsync(3);
        var early = await LatestAsync();
        await WriteAsync(4);

        var list = await _site.ReadAsync(Links.Log);
        Assert.Contains("7 条", list.Body!.TextContent, StringComparison.Ordinal);
        var entry = await _site.ReadAsync(Links.LogEntry(2));
        Assert.Contains("✓ 已收录", entry.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有签署过的第9条", (await _site.ReadAsync(Links.LogEntry(9), HttpStatusCode.NotFound)).Body!.TextContent, StringComparison.Ordinal);

        var same = await _site.ReadAsync($"{Links.LogCheck}?size=3&root={Uri.EscapeDataString(early.ShortRoot)}");
        Assert.Contains("✓ 一致", same.Body!.TextContent, StringComparison.Ordinal);
        var other = await _site.ReadAsync($"{Links.LogCheck}?size=3&root=0000000000");
        Assert.Contains("✗ 与您手中的不同", other.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不是数", (await _site.ReadAsync($"{Links.LogCheck}?size=三", HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);

        using var proof = JsonDocument.Parse(await _site.Client.GetStringAsync(new Uri(Links.LogInclusion(2, 7), UriKind.Relative)));
        Assert.True(proof.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(TreeHash.Leaf(System.Text.Encoding.UTF8.GetBytes(proof.RootElement.GetProperty("entry").GetString()!)).ToString(),
            proof.RootElement.GetProperty("leafHash").GetString());
        using var wrong = JsonDocument.Parse(await (await _site.Client.GetAsync(new Uri(Links.LogConsistency(5, 3), UriKind.Relative))).Content.ReadAsStringAsync());
        Assert.Equal("log.wrong-order", wrong.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Papers_print_a_checkpoint_that_was_signed_and_a_page_knows()
    {
        await DrawnCity.DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        await using var db = _database.NewContext();
        var papers = await db.Papers.Select(paper => paper.Content).ToListAsync();
        var signed = await db.LogCheckpoints.ToListAsync();

        Assert.NotEmpty(papers);
        Assert.All(papers, paper => Assert.Contains(signed, checkpoint => paper.Contains(checkpoint.Short, StringComparison.Ordinal)));
        Assert.Equal(signed.Max(checkpoint => checkpoint.Size), await db.LogEntries.CountAsync());
    }

    [Fact]
    public async Task Nothing_is_opened_before_the_commit_is_signed_neither_by_the_program_nor_by_the_database()
    {
        await DrawnCity.PlanAsync(_site.City);
        _site.City.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _site.City.SyncAsync();
        await TwoTasks.FreezeAgainAsync(_site.City, DrawnCity.TaskNumber);
        var ceremony = await HeldCeremony.CallAsync(_site.City, new(2026, 9, 15), DrawnCity.TaskNumber);
        await ceremony.CommitAsync();
        await TamperAsync("delete from log_checkpoints where size > (select commit_index from draw_attempts)");
        await using var db = _database.NewOwnerContext();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(
            "update draw_attempts set revealed = committed"));

        Assert.Equal("SV002", refused.SqlState);
        refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("update draw_attempts set parties = '[]'"));
        Assert.Equal("SV002", refused.SqlState);
        Assert.Equal("log.not-yet-signed", DrawnCity.CodeOf(await ceremony.SayAsync(0, HeldCeremony.Dice, "314")));
        Assert.Equal("log.not-yet-signed", DrawnCity.CodeOf(await ceremony.OpenAsync(0)));
    }

    private Task<Result<Done>> WriteAsync(int count) => _site.City.WithAsync<Transactions, Result<Done>>(transactions => transactions.RunAsync<Done>(
        async ledger =>
        {
            for (var i = 0; i < count; i++)
            {
                await ledger.LogAsync(new WithdrawalRecord($"公开的内容{i}"), "试写", LogBook.Noon, default);
            }

            return default(Done);
        },
        default));

    private async Task ExportAsync() =>
        LogBook.Ok(await _site.City.WithAsync<ExportLog, Result<LogCheckpoint>>(export => export.ExecuteAsync(_folder, default)));

    private async Task<LogCheckpoint> LatestAsync() =>
        (await _site.City.WithAsync<LogFiles, LogCheckpoint?>(files => files.ReadAsync(default)))!;

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        var response = await _site.Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.EnsureSuccessStatusCode();
    }

    private async Task TamperAsync(string sql)
    {
        await using var db = _database.NewOwnerContext();
        await db.TamperAsync(sql);
    }

    private static async Task<(int Code, string Said)> ClientAsync(params string[] words)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [Repository.PathTo("tests", "clients", "tlog_client.py"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = python.StandardError.ReadToEndAsync();
        var said = await python.StandardOutput.ReadToEndAsync() + await error;
        await python.WaitForExitAsync();
        return (python.ExitCode, said);
    }
}
