using Microsoft.EntityFrameworkCore;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Publisher.Tests.Deliveries;
using Supervision.Publisher.Tests.Papers;
using Supervision.Testing;

namespace Supervision.Publisher.Tests.Printing;

public sealed class PrintPapersTests
{
    [Fact]
    public async Task An_issued_paper_is_printed_once_and_the_same_bytes_lie_in_the_folder()
    {
        await using var city = await PublishedCity.MakeAsync(0);
        var number = await IssueAsync(city, Samples.Order());

        await city.PublishAsync();
        var first = await PaperAsync(city, number);
        File.Delete(Path.Combine(city.Folder, "papers", $"{number}.pdf"));
        await city.PublishAsync();

        var again = await PaperAsync(city, number);
        Assert.Equal(first.Digest, again.Digest);
        Assert.Equal(Digest.Of(again.Pdf), again.Digest);
        Assert.Equal(again.Pdf, await File.ReadAllBytesAsync(Path.Combine(city.Folder, "papers", $"{number}.pdf")));
        Assert.Contains("仿宋", again.Substitutions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_cannot_be_printed_is_named_with_its_reason_and_holds_up_no_other()
    {
        await using var city = await PublishedCity.MakeAsync(0);
        var broken = await IssueAsync(city, Samples.Order("经营场所悬挂的牌匾写有\uE000字样。"));
        var sound = await IssueAsync(city, Samples.Letter());

        var summary = await city.PublishAsync();

        Assert.Null((await PaperAsync(city, broken)).Pdf);
        Assert.NotNull((await PaperAsync(city, sound)).Pdf);
        Assert.Contains($"请处理：{broken}没有排印。", summary, StringComparison.Ordinal);
        Assert.Contains("没有排印的文书1份", summary, StringComparison.Ordinal);
    }

    private static async Task<string> IssueAsync(PublishedCity city, Paper paper)
    {
        await using var owner = city.NewOwnerContext();
        var at = city.Clock.GetUtcNow();
        await owner.PlantAsync(IssuedPaper.Of(
            PaperId.New(at), paper.Number.ToString(), paper.Title, DepartmentCode.Parse("430300-SJ"), SubjectKey.Parse("project:1"), paper.ToJson(),
            paper.IssuedOn, at));
        return paper.Number.ToString();
    }

    private static async Task<IssuedPaper> PaperAsync(PublishedCity city, string number)
    {
        await using var db = city.NewContext();
        return await db.Papers.AsNoTracking().SingleAsync(paper => paper.Number == number);
    }
}
