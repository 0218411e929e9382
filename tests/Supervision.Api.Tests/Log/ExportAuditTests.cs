using System.Diagnostics;
using Supervision.Api.Log;
using Supervision.Core.Log.Keys;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

/// <summary>What an auditor from outside sees with two exports, a key and a script of his own.</summary>
public sealed class ExportAuditTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-audit-").FullName;
    private LogBook _log = null!;

    private string Trail => Path.Combine(_folder, "audit.jsonl");

    public async ValueTask InitializeAsync()
    {
        _log = await LogBook.OpenAsync();
        await _log.WriteAsync(300);
        LogBook.Ok(await _log.AnchorAsync());
        LogBook.Ok(await _log.IntegrateAsync());
        await _log.LaterAsync(2);
        await ExportAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await _log.DisposeAsync();
    }

    [Fact]
    public async Task An_untouched_trail_fits_the_anchors_of_the_log()
    {
        var (code, text) = await VerifyAsync();

        Assert.True(code == 0, text);
        Assert.Contains("审计记录302条前后相连；1个锚定都与它们一致", text, StringComparison.Ordinal);
        Assert.Contains("其后2条还没有锚定", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        await ChangeAsync(12, line => line.Replace("周一", "别人", StringComparison.Ordinal));

        Assert.Equal((1, "不相符：审计记录第12条的摘要与内容不符，它被改动过"), await VerifyAsync());
    }

    [Fact]
    public async Task A_missing_entry_is_named()
    {
        await File.WriteAllLinesAsync(Trail, (await File.ReadAllLinesAsync(Trail)).Where((_, i) => i != 20));

        Assert.Equal((1, "不相符：审计记录缺少第21条"), await VerifyAsync());
    }

    [Fact]
    public async Task A_trail_written_anew_as_a_whole_does_not_fit_the_anchor()
    {
        await _log.TamperAsync("update audit_entries set person = '别人'");
        await _log.RehashAsync();
        await ExportAsync();

        var (code, text) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains("审计记录第300条与日志第300条锚定的不同", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_within_a_field_is_not_taken_for_two_fields()
    {
        await ChangeAsync(1, line => line.Replace("\"act\":\"试写\"", "\"act\":\"试\\n写\"", StringComparison.Ordinal));

        Assert.Contains("含换行", (await VerifyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_refused()
    {
        var other = await File.ReadAllTextAsync(Path.Combine(_folder, "log", "key"));
        var name = other.Split('+')[0];

        var (code, _) = await VerifyAsync(OtherKey(name));

        Assert.Equal(1, code);
    }

    private async Task ExportAsync()
    {
        await using var db = _log.NewContext();
        LogBook.Ok(await Collaborators.Of<ExportAudit>(db).ExecuteAsync(Trail, default));
        LogBook.Ok(await Collaborators.Of<ExportLog>(db, _log.Keys).ExecuteAsync(Path.Combine(_folder, "log"), default));
    }

    private async Task ChangeAsync(int number, Func<string, string> change)
    {
        var lines = await File.ReadAllLinesAsync(Trail);
        lines[number - 1] = change(lines[number - 1]);
        await File.WriteAllTextAsync(Trail, string.Join('\n', lines) + "\n");
    }

    private static string OtherKey(string name) =>
        SigningKey.Of(name, new byte[32]).Match(key => key.Verifier.ToString(), problem => throw new InvalidOperationException(problem.Message));

    private async Task<(int Code, string Text)> VerifyAsync(params string[] key)
    {
        var script = Repository.PathTo("Supervision.Api", "wwwroot", "verify", "verify_audit.py");
        using var python = Process.Start(new ProcessStartInfo("python3", ["-B", script, Trail, Path.Combine(_folder, "log"), .. key])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        await python.WaitForExitAsync();
        return (python.ExitCode, (await output + await error).TrimEnd('\n'));
    }
}
