using System.CommandLine;
using Supervision.Api.Commands;
using Supervision.Api.Hosting;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Commands;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Broken_tables_keep_the_pages_closed_and_all_of_them_are_told_at_once()
    {
        using var rules = RulesCopy.Make(
            ("codes/result-codes.csv", "code,", "codes,"),
            ("sampling/ratios.yaml", "tables:\n", "tables:\n\t- {version: x}\n"),
            ("papers/remedies.yaml", "remedies:\n", "remedies: 3\nother:\n"),
            ("disclosure/channels.csv", "portal,本市公示门户", "portal,本市公示门户,x"));
        await using var host = new CommandHost(new OfficeClock(TimeProvider.System), _ => { }, root: rules.Root);
        var text = new StringWriter();

        var code = await CommandLine.RunAsync(host, ["serve", "--url", "http://127.0.0.1:0"], new InvocationConfiguration { Output = text, Error = text });

        var told = text.ToString();
        Assert.Equal(1, code);
        Assert.Contains("rules/ 中有4个文件不能使用，网页没有打开", told, StringComparison.Ordinal);
        Assert.Contains("codes/result-codes.csv", told, StringComparison.Ordinal);
        Assert.All(["sampling/ratios.yaml", "papers/remedies.yaml", "disclosure/channels.csv"],
            file => Assert.Matches($"{file}.*第[0-9]+行", told));
    }

    [Theory]
    [InlineData("不能与 --public、--office 同用", "--url", "http://127.0.0.1:0", "--public", "http://127.0.0.1:0")]
    [InlineData("会把办公页面开给别的机器", "--url", "http://0.0.0.0:8080")]
    [InlineData("会把办公页面开给别的机器", "--url", "http://*:8080")]
    [InlineData("公开页面和办公页面都写了", "--public", "http://127.0.0.1:8080", "--office", "http://127.0.0.1:8080")]
    [InlineData("不是代理的地址", "--public", "http://127.0.0.1:0", "--proxy", "nginx")]
    [InlineData("等于谁都可以冒充", "--office", "http://127.0.0.1:0", "--proxy", "0.0.0.0/0")]
    [InlineData("要用证书", "--public", "https://127.0.0.1:0", "--office", "http://127.0.0.1:0")]
    public async Task What_would_open_more_than_is_meant_is_refused_in_one_line(string words, params string[] options)
    {
        await using var host = new CommandHost(new OfficeClock(TimeProvider.System), _ => { }, root: Repository.Root);
        var text = new StringWriter();

        var code = await CommandLine.RunAsync(host, ["serve", .. options], new InvocationConfiguration { Output = text, Error = text });

        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(text.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_that_come_with_the_program_can_be_read() =>
        Assert.Null(TablesOfRules.WhyNot(Repository.PathTo("rules")));
}
