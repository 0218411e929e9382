using System.Net;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

public sealed class PublicPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Pages_say_what_stands_there_before_and_after_a_draw_and_nothing_that_is_internal()
    {
        await EmptyPagesSayWhatWillStandThereAsync();
        await DrawAsync(_site.City);
        await DrawnTargetsAreNotPublicBeforeTheirCheckAsync();
        var code = await DisclosedCity.FillAsync(_site.City);
        await ResultsAreReadAndExportedAsync(code);
        await NothingInternalIsShownAsync(code);
    }

    private async Task EmptyPagesSayWhatWillStandThereAsync()
    {
        foreach (var path in new[] { Links.Plans, Links.Results, Links.Log, Links.Completion })
        {
            var page = await _site.ReadAsync(path);
            Assert.NotEmpty(page.QuerySelectorAll(".empty"));
        }

        var missing = await _site.ReadAsync(Links.Plan("没有"), HttpStatusCode.NotFound);
        Assert.Contains("没有编号为“没有”的计划", missing.Body!.TextContent, StringComparison.Ordinal);
        var nowhere = await _site.ReadAsync("/nowhere", HttpStatusCode.NotFound);
        Assert.Contains("没有这个页面", nowhere.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task DrawnTargetsAreNotPublicBeforeTheirCheckAsync()
    {
        var draw = await _site.ReadAsync(Links.Draw(TaskNumber, 1));
        var text = draw.Body!.TextContent;
        Assert.Contains("承诺摘要", text, StringComparison.Ordinal);
        Assert.Contains("已注销、吊销、撤销、迁出或停业", text, StringComparison.Ordinal);
        Assert.Equal(["rule.json", "reveal.json", "ceremony.json", "counts.json", "log.json"], draw.QuerySelectorAll("a[download]")
            .Select(link => link.TextContent).Where(name => name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal)));

        await using var db = database.NewContext();
        var attempt = await db.Attempts.SingleAsync();
        Assert.Contains(Format.Digest(attempt.CommitDigest!), text, StringComparison.Ordinal);
        Assert.Equal(attempt.RuleJson, await _site.Client.GetStringAsync(new Uri(Links.DrawFile(TaskNumber, 1, "rule.json"), UriKind.Relative)));
        await _site.ReadAsync(Links.DrawFile(TaskNumber, 1, "frame.csv"), HttpStatusCode.NotFound);

        var drawn = await db.DrawnRows.Select(row => row.Target).ToListAsync();
        Assert.DoesNotContain(drawn, target => text.Contains(target, StringComparison.Ordinal));
    }

    private async Task ResultsAreReadAndExportedAsync(SubjectKey code)
    {
        var results = await _site.ReadAsync(Links.Results + "?result=R06");
        var row = Assert.Single(results.QuerySelectorAll("tbody tr"));
        Assert.Contains("发现问题经责令已改正", row.TextContent, StringComparison.Ordinal);
        var csv = await _site.Client.GetStringAsync(new Uri(Links.Results + "/export.csv?result=R06", UriKind.Relative));
        Assert.Equal(2, csv.Trim().Split('\n').Length);
        Assert.Contains(code.ToString(), csv, StringComparison.Ordinal);

        var record = await _site.ReadAsync(Links.Enterprise(code.ToString()));
        Assert.Contains("信用中国（湖南）", record.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("待推送", record.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("信息有误？", record.Body!.TextContent, StringComparison.Ordinal);

        var board = await _site.ReadAsync(Links.Completion);
        Assert.Contains("个工作日", board.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task NothingInternalIsShownAsync(SubjectKey code)
    {
        foreach (var path in new[]
        {
            Links.Start, Links.Plans, Links.Plan(Plan), Links.Task(TaskNumber), Links.Draw(TaskNumber, 1), Links.Results, Links.Items,
            Links.Bodies, Links.Exemptions, Links.Log, Links.Completion, Links.Enterprise(code.ToString()), Links.Search + "?q=饭店", Links.Help, Links.Papers,
        })
        {
            var page = await _site.ReadAsync(path);
            var text = page.Body!.TextContent;
            Assert.DoesNotContain("人员0", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SmallCity.Head.Person, text, StringComparison.Ordinal);
            Assert.DoesNotContain("湘C", text, StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.All(page.QuerySelectorAll("main input, main select"), field =>
                Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        }
    }
}
