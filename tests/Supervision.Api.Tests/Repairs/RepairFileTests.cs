using Microsoft.EntityFrameworkCore;
using Supervision.Api.Repairs;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;
using static Supervision.Api.Tests.Repairs.RepairedCity;

namespace Supervision.Api.Tests.Repairs;

/// <summary>What a site forwards is received row by row; the notice goes out with the decision.</summary>
public sealed class RepairFileTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _city.Clock.Set(SmallCity.At("2026-08-24T09:00"));
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_file_of_a_site_is_received_row_by_row_and_each_fault_is_told_with_its_cell()
    {
        await PenaltyAsync(_city);
        await PenaltyAsync(_city, "潭市监罚〔2026〕8号", 2);
        using var file = new RepairFileOnDisk(
            $"信1,信用中国,{Target(1)},潭市监罚〔2026〕7号,2026/08/20,2026/08/24,王某,证明材料;信用承诺书",
            $"信2,信用中国,{Target(2)},潭市监罚〔2026〕8号,2026-08-20,2026-08-24,李某,",
            $"信3,窗口,{Target(2)},潭市监罚〔2026〕8号,2026/08/20,二十四日,李某,合规报告",
            $"信4,信用中国,{Target(1)},潭市监罚〔2026〕99号,2026/08/20,2026/08/24,王某,证明材料",
            $"信1,信用中国,{Target(1)},潭市监罚〔2026〕7号,2026/08/20,2026/08/24,王某,证明材料;信用承诺书");
        var report = Value(await ImportAsync(file.Path));
        Assert.Equal((5, 2, 1, 2), (report.Read, report.Added, report.Known, report.Refused));
        var faults = report.Faults.Select(fault => $"{fault.Line} {fault.Column}");
        Assert.Equal(["4 渠道", "4 转交日期", "4 申请材料", "5 决定文书号"], faults);
        var repairs = await _city.WithAsync<SupervisionDb, List<RepairCase>>(db => db.Repairs.AsNoTracking().OrderBy(one => one.Number).ToListAsync());
        Assert.Equal([RepairPath.CreditChina, RepairPath.CreditChina], repairs.Select(one => one.Policy));
        Assert.Equal(["受理 2026-08-27", "答复结果 2026-09-03"], await DuesAsync(repairs[0].Id));
        Assert.Equal([RepairMaterials.Proof, RepairMaterials.Commitment], Value(await AskAsync(_city, repairs[1].Id)).Last.Materials);
        Assert.Equal((5, 0, 3, 2), Value(await ImportAsync(file.Path)) is var again ? (again.Read, again.Added, again.Known, again.Refused) : default);

        using var broken = new RepairFileOnDisk("信9,信用中国,123,无,无,无,,");
        Assert.Equal("repair.all-refused", Refusal(await ImportAsync(broken.Path)).Code);
    }

    [Fact]
    public async Task The_notice_that_is_served_with_a_decision_says_how_long_it_is_shown_and_how_it_is_repaired()
    {
        var record = await PenaltyAsync(_city);
        var paper = Value(await NoticeAsync(record.Id));
        Assert.Equal("潭市监信修告〔2026〕1号", paper.Number);
        var text = paper.Content;
        Assert.Contains("与行政处罚决定（潭市监罚〔2026〕7号，2026年5月11日）一并送达", text, StringComparison.Ordinal);
        Assert.Contains("类别由本机关确定后告知；自决定书作出之日起，轻微信息原则上不公示，公示的最长3个月，义务履行完毕即可申请；一般信息最长1年，满3个月可以申请；严重信息最长3年，满1年可以申请", text, StringComparison.Ordinal);
        Assert.Contains("3个工作日内决定是否受理，受理后7个工作日内作出决定，情况复杂的可以延长10个工作日，申请之日起10个工作日内答复", text, StringComparison.Ordinal);
        Assert.Contains("履行义务、改正的证明材料、信用承诺书", text, StringComparison.Ordinal);
        Assert.DoesNotContain("公示规定", text, StringComparison.Ordinal);
        Assert.Equal("repair.unknown-record", Refusal(await NoticeAsync(Guid.Empty)).Code);
        Assert.Equal("repair.other-organ", Refusal(await NoticeAsync((await PenaltyAsync(_city, "潭消罚〔2026〕1号", organ: "湘潭市消防救援支队")).Id)).Code);
    }

    private Task<Result<IssuedPaper>> NoticeAsync(Guid record) =>
        _city.WithAsync<IssueRepairNotice, Result<IssuedPaper>>(notice => notice.ExecuteAsync(SmallCity.Officer, record, default));

    private Task<Result<RepairFileReport>> ImportAsync(string path) =>
        _city.WithAsync<ImportRepairs, Result<RepairFileReport>>(import => import.ExecuteAsync(Clerk, path, default));

    private async Task<IReadOnlyList<string>> DuesAsync(RepairId id)
    {
        var view = Value(await _city.WithAsync<RepairDesk, Result<RepairDeskView>>(desk => desk.ReadAsync(Clerk, id, default)));
        return [.. view.Dues.Select(due => $"{due.What} {due.Day:yyyy-MM-dd}")];
    }
}
