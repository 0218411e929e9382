using System.Net;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Repairs;
using Supervision.Testing;

namespace Supervision.Api.Tests.Repairs;

/// <summary>A repair lives its whole life on its pages.</summary>
public sealed class RepairPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
        _site.City.Clock.Set(SmallCity.At("2026-08-24T09:00"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_repair_is_received_accepted_decided_answered_and_seen_on_its_pages()
    {
        await RepairedCity.PenaltyAsync(_site.City);
        await _visitor.ActAsync(SmallCity.Clerk);
        var empty = await _site.ReadAsync(Links.OfficeRepairs);
        WellFormed.Check(empty, Links.OfficeRepairs);
        Assert.NotEmpty(empty.QuerySelectorAll(".empty"));
        await ReceivingAsync();
        var list = await _site.ReadAsync(Links.OfficeRepairs);
        WellFormed.Check(list, Links.OfficeRepairs);
        Assert.Contains("受理：2026-08-27", OfficeVisitor.Text(list, "tbody"), StringComparison.Ordinal);
        var path = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        await AcceptingAsync(path);
        await DecidingAsync(path);
        await SeeingAsync(path);
        await _visitor.ActAsync(SmallCity.FireHead);
        await _site.ReadAsync(path, HttpStatusCode.NotFound);
    }

    private async Task ReceivingAsync()
    {
        var path = Links.OfficeRepairApplyFor(RepairedCity.Target(1));
        WellFormed.Check(await _site.ReadAsync(path), path);
        WellFormed.Check(await _site.ReadAsync(Links.OfficeRepairApply), Links.OfficeRepairApply);
        (string, string)[] filled =
        [
            ("信用中国", RepairPath.CreditChina), ("收件编号", "收1"), ("申请日期", "2026-08-24"), ("申请人", "王某"), ("履行义务", RepairMaterials.Proof), ("信用承诺书", RepairMaterials.Commitment),
        ];
        await _visitor.RefusedAsync(path, "Apply", "Seen", "须当面核对申请人的身份", filled);
        filled = [.. filled, ("已经当面核对", "true")];
        await _visitor.RefusedAsync(path, "Apply", "On", "今天以后", [.. filled[..2], ("申请日期", "2026-08-25"), .. filled[3..]]);
        WellFormed.Check(await _visitor.SendAsync(path, "Apply", filled), path);
    }

    private async Task AcceptingAsync(string path)
    {
        WellFormed.Check(await _site.ReadAsync(path), path);
        await _visitor.RefusedAsync(path, "Accept", "DecidedBy", "没有写明原决定由哪位负责人签发");

        // Of two boxes the visitor ticks one: the proof is still to come, and nothing else is asked.
        Assert.Contains("已通知补充履行义务、改正的证明材料。", await _visitor.SaidAsync(path, "Ask"), StringComparison.Ordinal);
        await _visitor.RefusedAsync(path, "Supply", "materials", "没有选择补交了什么");
        await _visitor.SaidAsync(path, "Supply", ("履行义务", RepairMaterials.Proof));
        (string, string)[] filled = [("原决定由", "冯大"), ("在渠道上公示的日期", "2026-05-18"), ("类别", "General"), ("由人确定类别的依据", "公布的标准"), ("已经履行完毕", "yes"), ("已经改正", "yes")];
        Assert.Contains("已受理", await _visitor.SaidAsync(path, "Accept", filled), StringComparison.Ordinal);
        await _visitor.RefusedAsync(path, "Answer", "answerWords", "没有写明答复的内容");
    }

    private async Task DecidingAsync(string path)
    {
        await _visitor.ActAsync(SmallCity.Head);
        WellFormed.Check(await _site.ReadAsync(path), path);
        await _visitor.RefusedAsync(path, "Decide", "result", "没有选择准予或者不予");
        await _visitor.RefusedAsync(path, "Decide", "document", "没有写明决定的文号", ("准予修复", "grant"), ("理由", "条件齐备"));
        var said = await _visitor.SaidAsync(path, "Decide", ("准予修复", "grant"), ("决定的文号", "潭市监修〔2026〕1号"), ("理由", "条件齐备"));
        Assert.Contains("准予修复", said, StringComparison.Ordinal);
    }

    private async Task SeeingAsync(string path)
    {
        await _visitor.ActAsync(SmallCity.Clerk);
        await _visitor.RefusedAsync(path, "Sight", "stillShown", "没有选择是否仍在显示", ("证明存在哪里", "截图1"));
        await _visitor.SaidAsync(path, "Sight", ("已经停止显示", "no"), ("证明存在哪里", "截图1"));
        await _visitor.SaidAsync(path, "Answer", ("答复内容", "准予修复"));
        var done = await _site.ReadAsync(path);
        WellFormed.Check(done, path);
        Assert.Contains("信用中国：2026-08-24 查看，已经停止显示（截图1）", OfficeVisitor.Text(done, "main li"), StringComparison.Ordinal);
        Assert.Contains("信用评定：等待下一次评定", OfficeVisitor.Text(done, "main li"), StringComparison.Ordinal);
        Assert.Equal(["Sight"], done.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")!.Split('=')[^1]));
    }
}
