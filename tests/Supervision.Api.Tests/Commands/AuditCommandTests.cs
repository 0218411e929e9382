using System.CommandLine;
using Supervision.Api.Commands;
using Supervision.Api.Hosting;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audit-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_draw_of_this_system_passes_and_groups_are_named()
    {
        var vector = Path.Combine(Repository.Root, "tests", "vectors", "draw", "v2");

        var (code, text) = await RunAsync("--frame", Path.Combine(vector, "frame.csv"), "--drawn", Path.Combine(vector, "result.csv"),
            "--assigned", Path.Combine(vector, "assignment.csv"), "--group-team", "市生态环境局");

        Assert.Equal(0, code);
        Assert.Contains("没有看出不随机的迹象", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_second_firm_of_a_foreign_list_is_flagged_in_plain_words()
    {
        var frame = Write("名录.csv", Enumerable.Range(0, 299));
        var drawn = Write("抽中.csv", Enumerable.Range(0, 100).Select(i => 2 * i));

        var (code, text) = await RunAsync("--frame", frame, "--drawn", drawn);

        Assert.Equal(1, code);
        Assert.Contains("名单不像随机抽取的结果", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_that_is_not_in_the_frame_is_named()
    {
        var (code, text) = await RunAsync("--frame", Write("名录.csv", [1, 2]), "--drawn", Write("抽中.csv", [3]));

        Assert.Equal(2, code);
        Assert.Contains("“户3”不在名录里", text, StringComparison.Ordinal);
    }

    private string Write(string name, IEnumerable<int> firms)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, "对象编号\n" + string.Concat(firms.Select(firm => $"户{firm}\n")));
        return path;
    }

    private static async Task<(int Code, string Text)> RunAsync(params string[] words)
    {
        await using var host = new CommandHost(new OfficeClock(TimeProvider.System), _ => { });
        var text = new StringWriter();
        var code = await CommandLine.RunAsync(host, ["draw", "audit", .. words], new InvocationConfiguration { Output = text, Error = text });
        return (code, text.ToString());
    }
}
