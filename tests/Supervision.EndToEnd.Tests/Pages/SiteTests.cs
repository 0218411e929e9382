namespace Supervision.EndToEnd.Tests.Pages;

public sealed class SiteTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task An_address_that_does_not_exist_is_answered_in_words()
    {
        var page = await browser.OpenAsync(site.Address);

        var response = await page.GotoAsync("/no-such-page");

        Assert.Equal(404, response!.Status);
        Assert.Contains("没有这个页面", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }
}
