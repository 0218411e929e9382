using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Supervision.EndToEnd.Tests.Demo;

public sealed class DemoTests(DemoRuns demo) : IClassFixture<DemoRuns>
{
    [Fact]
    public void The_demonstration_runs_from_an_empty_folder_and_runs_again()
    {
        Assert.All(demo.Runs, run => Assert.True(run.Code == 0, run.Printed));
        Assert.All(demo.Runs, run => Assert.Contains("核验", run.Printed, StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_counts_every_target_once()
    {
        var summary = demo.Summary;

        Assert.Equal(3_000, Number(summary, "subjects"));
        Assert.InRange(Number(summary, "frame"), Number(summary, "drawn"), Number(summary, "subjects"));
        Assert.True(Sum(summary, "excluded") > 0);
        Assert.Equal(Number(summary, "drawn"), Sum(summary, "results"));
        Assert.Equal(Number(summary, "drawn") * 3 * 2, Number(summary, "assigned"));
        Assert.InRange(Number(summary, "breaches"), Sum(summary, "decisions"), Number(summary, "drawn"));
    }

    [Fact]
    public void Every_outcome_that_an_officer_meets_is_shown()
    {
        var decisions = demo.Summary.GetProperty("decisions").EnumerateObject().Select(outcome => outcome.Name).ToHashSet();

        Assert.Superset(new HashSet<string> { "shall-not-punish", "may-not-punish", "punish", "open", "refer" }, decisions);
    }

    [Fact]
    public void Both_rates_come_out_of_the_rows_and_what_was_turned_back_has_been_mended()
    {
        var (summary, disclosures) = (demo.Summary, demo.Summary.GetProperty("disclosures"));
        var everywhere = Number(summary, "drawn") * 3;

        Assert.Equal(1m, summary.GetProperty("planCompletionRate").GetDecimal());
        Assert.Equal(1m, summary.GetProperty("disclosureRate").GetDecimal());

        // One was withdrawn with a repair: it stands in neither number, and every channel has been told.
        Assert.Equal(1, Number(disclosures, "withdrawn"));
        Assert.Equal(Number(summary, "drawn") - 1, Number(disclosures, "due"));
        Assert.Equal((everywhere + 3, everywhere + 3, everywhere - 3),
            (Number(disclosures, "sent"), Number(disclosures, "accepted"), Number(disclosures, "visible")));
        Assert.Matches("经办人处理[1-9][0-9]*条退回的推送", demo.Runs[^1].Printed);
    }

    [Fact]
    public void The_loop_of_credit_goes_round()
    {
        var credit = demo.Summary.GetProperty("credit");
        var printed = demo.Runs[^1].Printed;

        Assert.Equal((5, 1, 2, 1), (Number(credit, "imported"), Number(credit, "broken"), Number(credit, "moved"), Number(credit, "repaired")));
        Assert.Contains("A级变为B级", printed, StringComparison.Ordinal);
        Assert.Contains("A级变为C级", printed, StringComparison.Ordinal);
        Assert.Contains("退回1（故意写错的一行）", printed, StringComparison.Ordinal);
        var quota = Regex.Match(printed, "下一年计划由([0-9]+)户变为([0-9]+)户");
        Assert.True(int.Parse(quota.Groups[1].Value, CultureInfo.InvariantCulture) < int.Parse(quota.Groups[2].Value, CultureInfo.InvariantCulture), printed);
    }

    [Fact]
    public void Every_paper_lies_there_as_a_file()
    {
        var papers = Directory.GetFiles(Path.Combine(demo.Output, "papers"), "*.pdf");

        Assert.Equal(Number(demo.Summary, "papers"), papers.Length);
        Assert.All(papers, path => Assert.Equal("%PDF"u8, File.ReadAllBytes(path).AsSpan(0, 4)));
    }

    [Fact]
    public async Task The_exported_draw_can_be_verified_and_a_changed_byte_of_the_frame_is_named()
    {
        var (code, printed) = await demo.RunAsync("draw", "verify", demo.Bundle);

        Assert.True(code == 0, printed);

        var copy = Path.Combine(demo.Output, "changed");
        Directory.CreateDirectory(copy);

        foreach (var file in Directory.GetFiles(demo.Bundle))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        var frame = Path.Combine(copy, "frame.csv");
        var bytes = await File.ReadAllBytesAsync(frame, TestContext.Current.CancellationToken);
        var last = Array.FindLastIndex(bytes, letter => char.IsAsciiDigit((char)letter));
        bytes[last] = (byte)(bytes[last] == '1' ? '2' : '1');
        await File.WriteAllBytesAsync(frame, bytes, TestContext.Current.CancellationToken);
        (code, printed) = await demo.RunAsync("draw", "verify", copy);

        Assert.Equal(1, code);
        Assert.Contains("frame.csv", printed, StringComparison.Ordinal);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static int Sum(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateObject().Sum(property => property.Value.GetInt32());
}
