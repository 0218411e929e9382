using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Testing;
using static Supervision.Api.Tests.Burden.WhiteListedCity;

namespace Supervision.Api.Tests.Burden;

/// <summary>The ledger of an enterprise, the visits beyond a limit and the white list, as they are read and filled in.</summary>
public sealed class BurdenPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
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
    public async Task What_was_visited_is_read_and_the_white_list_filled_in()
    {
        await TheLedgerIsReachedAsync();
        await AnEntryIsMadeConfirmedAndEndedAsync();
    }

    private async Task TheLedgerIsReachedAsync()
    {
        await _visitor.ActAsync(SmallCity.Head);
        var credit = await _site.ReadAsync(Links.OfficeCreditOf(Firm(1)));
        Assert.Contains(credit.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Links.OfficeBurdenOf(Firm(1)));

        var page = await _site.ReadAsync(Links.OfficeBurdenOf(Firm(1)));
        WellFormed.Check(page, Links.OfficeBurdenOf(Firm(1)));
        Assert.Contains("没有达到任何限制", OfficeVisitor.Text(page, "caption"), StringComparison.Ordinal);
        Assert.Contains("这段时间没有入企", OfficeVisitor.Text(page, ".empty"), StringComparison.Ordinal);
        Assert.DoesNotContain("无事不扰", OfficeVisitor.Text(page, "main"), StringComparison.Ordinal);

        var board = await _site.ReadAsync(Links.OfficeBurden);
        WellFormed.Check(board, Links.OfficeBurden);
        Assert.NotEmpty(board.QuerySelectorAll(".empty"));
    }

    private async Task AnEntryIsMadeConfirmedAndEndedAsync()
    {
        var path = Links.OfficeWhiteList;
        await _visitor.ActAsync(SmallCity.UnitHead);
        await _visitor.RefusedAsync(path, "Enter", "code", "名录里没有", ("统一社会信用代码", Firm(9999)), ("为什么列入", "连续三年没有问题"), ("到哪一日为止", "2026-08-10"));
        await _visitor.RefusedAsync(path, "Enter", "reason", "须写明理由", ("统一社会信用代码", Firm(2)), ("到哪一日为止", "2026-08-10"));
        await _visitor.RefusedAsync(path, "Enter", "until", "期限须在", ("统一社会信用代码", Firm(2)), ("为什么列入", "连续三年没有问题"), ("到哪一日为止", "2036-08-10"));
        Assert.Contains("等待负责人确认",
            await _visitor.SaidAsync(path, "Enter", ("统一社会信用代码", Firm(2)), ("为什么列入", "连续三年没有问题"), ("到哪一日为止", "2026-08-10")), StringComparison.Ordinal);

        await _visitor.ActAsync(SmallCity.Head);
        Assert.Contains("已列入，到2026-08-10为止", await _visitor.SaidAsync(path, "Confirm"), StringComparison.Ordinal);
        var ledger = await _site.ReadAsync(Links.OfficeBurdenOf(Firm(2)));
        Assert.Contains("到 2026-08-10 为止", OfficeVisitor.Text(ledger, "dl.facts"), StringComparison.Ordinal);
        await _visitor.ActAsync(SmallCity.TaxHead);
        Assert.DoesNotContain("无事不扰", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeBurdenOf(Firm(2))), "main"), StringComparison.Ordinal);

        await _visitor.ActAsync(SmallCity.Head);
        await using var db = database.NewContext();
        var entry = (await db.WhiteList.SingleAsync()).Id.ToString();
        await _visitor.RefusedAsync(path, "End", "id", "没有选停止哪一条", ("为什么停止", "有新的投诉"));
        await _visitor.RefusedAsync(path, "End", "endReason", "停止须写明理由", ("停止哪一条", entry));
        Assert.Contains("已停止", await _visitor.SaidAsync(path, "End", ("停止哪一条", entry), ("为什么停止", "有新的投诉")), StringComparison.Ordinal);
    }
}
