using System.Text.Json;

namespace Supervision.EndToEnd.Tests.Programs;

public sealed class LogCommandTests : IDisposable
{
    private readonly DataFolder _folder = new();

    [Fact]
    public async Task From_an_empty_folder_a_key_is_made_and_a_checkpoint_handed_out_is_held_against_the_log_later()
    {
        var vkey = await SayAsync(0, "vkey");
        Assert.StartsWith("supervision/log+", vkey, StringComparison.Ordinal);
        Assert.Equal(vkey, await SayAsync(0, "vkey"));

        var note = await SayAsync(0, "checkpoint");
        Assert.Contains("— supervision/log ", note, StringComparison.Ordinal);
        var kept = Path.Combine(_folder.Root, "kept");
        await File.WriteAllTextAsync(kept, note);
        using var verified = JsonDocument.Parse(await SayAsync(0, "verify", "--against", kept, "--json"));
        Assert.True(verified.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(1, verified.RootElement.GetProperty("against").GetInt32());

        await File.WriteAllTextAsync(kept, note.Replace("\n0\n", "\n9\n", StringComparison.Ordinal));
        Assert.Contains("没有“supervision/log”的有效签名", await SayAsync(1, "verify", "--against", kept), StringComparison.Ordinal);
        Assert.Contains("读不到检查点文件", await SayAsync(1, "verify", "--against", "/没有"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_outside_holders_it_says_where_to_enter_them_and_a_folder_entered_there_receives_the_checkpoint()
    {
        await SayAsync(0, "checkpoint");
        Assert.Contains("还没有登记外部保存方", await SayAsync(0, "send"), StringComparison.Ordinal);
        var hint = await SayAsync(0, "status");
        var file = hint[(hint.IndexOf('“', StringComparison.Ordinal) + 1)..hint.IndexOf('”', StringComparison.Ordinal)];
        var kept = Directory.CreateDirectory(Path.Combine(_folder.Root, "外部")).FullName;
        await File.WriteAllTextAsync(file, $"folder 公证处 {kept}\n");
        Assert.Contains("公证处：", await SayAsync(0, "send"), StringComparison.Ordinal);
        var sent = Assert.Single(Directory.GetFiles(kept));
        Assert.Contains("— supervision/log ", await File.ReadAllTextAsync(sent), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> SayAsync(int expected, params string[] words)
    {
        var (code, output) = await RunningProgram.RunAsync(_folder.Root, "Supervision.Api", ["log", .. words]);
        Assert.True(code == expected, output);
        return output;
    }
}
