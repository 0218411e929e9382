using System.CommandLine;
using System.Text.Json.Nodes;
using Supervision.Api.Commands;
using Supervision.Api.Hosting;
using Supervision.Testing;

namespace Supervision.Api.Tests.Commands;

/// <summary>The rule commands as a shell sees them. None of them opens a database.</summary>
public sealed class RuleCommandsTests
{
    private static readonly string Bad = Repository.PathTo("tests", "Supervision.Rules.Tests", "bad", "list-unknown-condition.yaml");
    private static readonly string Open = Repository.PathTo("tests", "vectors", "rules", "edge24-copy-of-the-statute-without-findings-is-open.yaml");

    [Fact]
    public async Task The_rules_of_the_repository_have_no_defect()
    {
        var (code, output, _) = await RunAsync("rules", "check");

        Assert.Equal((0, "核对了78个清单文件，共223个事项，没有错误，有25处提示。"), (code, output.TrimEnd().Split((char)10)[^1]));
    }

    [Fact]
    public async Task A_list_with_a_defect_ends_with_one_and_names_file_line_and_words()
    {
        var (code, output, _) = await RunAsync("rules", "check", Bad);

        Assert.Equal(1, code);
        Assert.Contains("list-unknown-condition.yaml第16行：写的是“first_ofence”", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_the_problems_are_json()
    {
        var (code, output, _) = await RunAsync("rules", "check", Bad, "--json");

        var answer = JsonNode.Parse(output)!;
        Assert.Equal((1, false, "rules.unexpected"), (code, (bool)answer["ok"]!, (string)answer["problems"]![0]!["code"]!));
    }

    [Fact]
    public async Task Cases_that_come_out_as_expected_end_with_zero()
    {
        var (code, output, _) = await RunAsync("rules", "test", Repository.PathTo("tests", "vectors", "rules"));

        Assert.Equal((0, "10个文件、10个案情：10个相符，0个不符。\n"), (code, output));
    }

    [Theory]
    [InlineData("credit", 4)]
    [InlineData("credit-loop", 6)]
    public async Task Credit_cases_of_every_kind_are_tested_as_well(string folder, int count)
    {
        var (code, output, _) = await RunAsync("rules", "test", Repository.PathTo("tests", "vectors", folder));

        Assert.Equal((0, $"{count}个文件、{count}个案情：{count}个相符，0个不符。\n"), (code, output));
    }

    [Fact]
    public async Task An_edition_of_the_list_of_measures_is_compared_with_the_one_in_force()
    {
        var (code, output, _) = await RunAsync("credit", "editions", "compare", Repository.PathTo("rules", "credit", "sanctions", "catalogue.csv"));

        Assert.Equal((0, "公共信用信息目录15条，与现行的2024版对照：新增0条，删去0条，改动0处。\n对照不改变规则：采用以前，仍按现行的版本办理。\n"), (code, output));
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_or_found_is_refused_with_its_lines()
    {
        var (code, output, error) = await RunAsync("credit", "editions", "compare", Repository.PathTo("rules", "credit", "sanctions", "lists.csv"));

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("lists.csv第1行：缺少列", error, StringComparison.Ordinal);
        Assert.Equal("rules.not-found", (string)JsonNode.Parse((await RunAsync("credit", "editions", "compare", "no-such.csv", "--json")).Output)!["code"]!);
    }

    [Fact]
    public async Task A_rating_is_told_with_its_reasons_and_the_least_steps_up()
    {
        var (code, output, _) = await RunAsync("rules", "rate", Repository.PathTo("tests", "vectors", "credit", "food-60-is-c.yaml"));

        Assert.Equal(0, code);
        Assert.Contains("等级：C（《食品生产经营风险分级管理办法（试行）》", output, StringComparison.Ordinal);
        Assert.Contains("升到B，至少须：", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cannot_be_rated_is_told_why_and_ends_with_one()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rate-").FullName, "subject.yaml");
        var text = await File.ReadAllTextAsync(Repository.PathTo("tests", "vectors", "credit", "food-60-is-c.yaml"));
        await File.WriteAllTextAsync(file, text.Replace("static_score: 25, ", "", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync("rules", "rate", file);

        Assert.Equal(1, code);
        Assert.Contains("没有填写静态风险因素", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_scheme_is_proved()
    {
        var (code, output, _) = await RunAsync("rules", "schemes");

        Assert.Equal(0, code);
        Assert.Contains("评定标准“tax-2025”：有利的记录从不降级", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_comes_out_otherwise_ends_with_one_and_says_how()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("case-").FullName, "otherwise.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Open)).Replace("outcome: open", "outcome: punish", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync("rules", "test", file);

        Assert.Equal(1, code);
        Assert.Contains("a1：结果应为 punish，实为 open", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_told_as_a_tree_with_the_fourteen_steps_and_what_to_establish()
    {
        var (code, output, _) = await RunAsync("rules", "decide", Open);

        Assert.Equal(0, code);
        Golden.Matches(output[..output.IndexOf("规则库", StringComparison.Ordinal)] + output[output.IndexOf('\n', output.IndexOf("规则库", StringComparison.Ordinal))..], "decide-open.txt");
    }

    [Fact]
    public async Task A_case_that_cannot_be_asked_is_refused_on_the_error_stream()
    {
        var (code, output, error) = await RunAsync("rules", "decide", Repository.PathTo("tests", "Supervision.Rules.Tests", "bad", "case-to-before-from.yaml"));

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("行为“a1”的日期不可能", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_and_the_coverage_are_printed()
    {
        Assert.StartsWith("{", (await RunAsync("rules", "schema")).Output, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"首违免罚案情\"", (await RunAsync("rules", "schema", "case")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("rules", "schema", "paper")).Code);
        Assert.Contains("TAX-2021-6：10个事项，10个有案情，10个每个条件两种结果都单独起过作用", (await RunAsync("rules", "coverage")).Output, StringComparison.Ordinal);
        Assert.Contains("只计手写的案情，共223个事项：59个有案情，59个覆盖完整；864个条件中218个", (await RunAsync("rules", "coverage", "--worked")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SAMR-2025-10-05", "explain-stands-for.txt")]
    [InlineData("SAMR-2025-10-04", "explain-no-fault.txt")]
    public async Task An_item_is_explained_for_a_lawyer(string item, string golden)
    {
        var (code, output, _) = await RunAsync("rules", "explain", item);

        Assert.Equal(0, code);
        Golden.Matches(output, golden);
    }

    [Fact]
    public async Task An_item_that_is_not_known_is_answered_with_what_may_have_been_meant()
    {
        var (code, output, error) = await RunAsync("rules", "explain", "SAMR-2025-10-5");

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("没有编号为“SAMR-2025-10-5”的事项。相近的有：SAMR-2025-10-05（经营超过保质期的食品）", error, StringComparison.Ordinal);
        Assert.Equal("rules.item-not-found", (string)JsonNode.Parse((await RunAsync("rules", "explain", "XYZ", "--json")).Output)!["code"]!);
    }

    [Fact]
    public async Task For_programs_an_item_is_explained_as_json()
    {
        var (code, output, _) = await RunAsync("rules", "explain", "SAMR-2025-10-05", "--json");

        var told = JsonNode.Parse(output)!;
        Assert.Equal((0, "SAMR-2025-10-05", 3), (code, (string)told["id"]!, told["elements"]!.AsArray().Count));
    }

    [Fact]
    public async Task Of_each_item_it_is_said_which_elements_of_its_law_cases_try()
    {
        var output = (await RunAsync("rules", "coverage", "--elements")).Output;

        Assert.Contains("SAMR-2025-10-05 经营超过保质期的食品（", output, StringComparison.Ordinal);
        Assert.Contains("  初次违法：成立", output, StringComparison.Ordinal);
        Assert.Contains("法定要件共", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_of_a_list_is_written_as_a_graph_and_its_nodes_are_counted()
    {
        var folder = Directory.CreateTempSubdirectory("supervision-network-").FullName;
        var file = Path.Combine(folder, "tax.dgml");

        try
        {
            var (code, output, _) = await RunAsync("rules", "network", "TAX-2021-6", "--out", file);

            Assert.Equal(0, code);
            Assert.Contains("《", output, StringComparison.Ordinal);
            Assert.Contains("11条规则", output, StringComparison.Ordinal);
            Assert.Contains("<DirectedGraph", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
            Assert.Contains("写不进文件", (await RunAsync("rules", "network", "TAX-2021-6", "--out", folder)).Error, StringComparison.Ordinal);
            Assert.Contains("是不是“TAX-2021-6”", (await RunAsync("rules", "network", "TAX-2021-66", "--out", file)).Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var host = new CommandHost(new(TimeProvider.System), _ => { });
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync(host, args, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
