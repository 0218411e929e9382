using System.Net;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

/// <summary>The page on which a lawyer reads one item of a list.</summary>
public sealed class RuleItemPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_item_is_laid_open_on_a_page_of_its_own_that_the_list_leads_to()
    {
        await _visitor.ActAsync(SmallCity.Lawyer);
        var list = await _site.ReadAsync(Links.OfficeRule("SAMR-2025-10", 1));
        var path = Links.OfficeRuleItem("SAMR-2025-10", 1, "SAMR-2025-10-05");
        Assert.Contains(list.QuerySelectorAll("#item-4 a"), link => link.GetAttribute("href") == path);

        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, "an item");
        var told = OfficeVisitor.Text(page, "main");
        Assert.Contains("行政处罚法第33条第1款第2句：初次违法且危害后果轻微并及时改正的，可以不予行政处罚。", told, StringComparison.Ordinal);
        Assert.Contains("清单以“货值≤500元”“未发生事故”表明", told, StringComparison.Ordinal);
        Assert.Contains("清单另加，所依的条文没有要求", told, StringComparison.Ordinal);
        Assert.Contains("行政处罚（超过500元，清单不适用；数额未见）", told, StringComparison.Ordinal);
        Assert.Contains("? 条款待核", told, StringComparison.Ordinal);
        Assert.Contains("核对了一部分，引用前须对照原文", told, StringComparison.Ordinal);

        var unknown = await _site.ReadAsync(Links.OfficeRuleItem("SAMR-2025-10", 1, "SAMR-2025-10-99"), HttpStatusCode.NotFound);
        Assert.Contains("没有事项“SAMR-2025-10-99”", OfficeVisitor.Text(unknown, "main"), StringComparison.Ordinal);
    }
}
