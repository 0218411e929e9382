using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Testing;

namespace Supervision.Api.Tests.Repairs;

/// <summary>The public reckons the days of a repair without a record being read.</summary>
public sealed class RepairGuideTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _site.City.Clock.Set(SmallCity.At("2026-08-24T09:00"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_guide_says_the_earliest_day_what_is_missing_and_the_window_and_takes_no_application()
    {
        var path = Links.RepairGuide;
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        var asked = $"{path}?kind=penalty&words={Uri.EscapeDataString("没收违法所得")}&document=2026-08-03&published=2026-08-10&duties=yes";
        var told = await _site.ReadAsync(asked);
        WellFormed.Check(told, asked);
        var text = OfficeVisitor.Text(told, "main");
        Assert.Contains("2026-11-03", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-10", text, StringComparison.Ordinal);
        Assert.Contains("信用中国，或者作出决定的机关的窗口", text, StringComparison.Ordinal);
        Assert.Contains("违法行为是否改正", text, StringComparison.Ordinal);
        Assert.Contains("只规定公示多久，没有申请", text, StringComparison.Ordinal);
        Assert.Contains("决定书的日期没有填写", OfficeVisitor.Text(await _site.ReadAsync($"{path}?kind=penalty&document=昨天"), ".problem"), StringComparison.Ordinal);
        Assert.Contains("没有这种处罚", OfficeVisitor.Text(await _site.ReadAsync($"{path}?kind=penalty&words=x&document=2026-08-03"), ".problem"), StringComparison.Ordinal);
        Assert.Contains("没有这种记录", OfficeVisitor.Text(await _site.ReadAsync($"{path}?kind=x"), ".problem"), StringComparison.Ordinal);
    }
}
