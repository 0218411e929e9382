using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Credit.DecisionFile;

namespace Supervision.Api.Tests.Credit;

/// <summary><c>credit import</c> and <c>credit show</c>, as they are typed.</summary>
public sealed class CreditCommandTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly DecisionFile _file = new();
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        _city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
    }

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return _city.DisposeAsync();
    }

    [Fact]
    public async Task Decisions_of_a_file_enter_the_record_once_and_stay_and_every_wrong_cell_is_told_at_once()
    {
        await EnteredOnceAsync();
        await EveryCellToldAsync();
        await RefusedAsync();
        await KeptAsync();
    }

    // Nothing becomes public by it.
    private async Task EnteredOnceAsync()
    {
        _file.Of(
            Header,
            Row(1, "潭市监罚〔2026〕1号"),
            Row(2, "潭市监罚〔2026〕2号", ("CF_CFLB", "警告"), ("CF_NR", "警告"), ("CF_NR_WFFF", "")),
            Row(3, "潭市监罚〔2026〕3号", ("CF_JDRQ", "2026/10/08")));

        var shown = await DisclosuresAsync();
        var (code, text) = await ImportAsync(SmallCity.Registrar);

        Assert.True(code == 0 && text.StartsWith("读入3行，记入3，已有0，退回0。", StringComparison.Ordinal), text);
        Assert.Contains("7个工作日以内报送的2行，迟报1行", text, StringComparison.Ordinal);
        Assert.StartsWith("读入3行，记入0，已有3，退回0。", (await ImportAsync(SmallCity.Registrar)).Text, StringComparison.Ordinal);
        Assert.Equal(shown, await DisclosuresAsync());

        await ShowsAsync(1, "信用中国（信用修复管理办法）：一般，最长公示至2027-10-12，2027-01-12起可以申请修复");
        await ShowsAsync(2, "信用中国（信用修复管理办法）：轻微，不公示");
    }

    private async Task EveryCellToldAsync()
    {
        _file.Of(
            Header,
            Row(1, "潭市监罚〔2026〕11号", ("CF_CFLB", "罚款"), ("CF_JDRQ", "2026年10月12日"), ("CF_NR", "")),
            Row(250, "潭市监罚〔2026〕12号"),
            Row(3, "潭市监罚〔2026〕13号", ("CF_XDR_SHXYM", "91430399MA0000003X"), ("CF_CFLB", "没收；重罚"), ("CF_JDRQ", "2026/10/21")),
            Row(4, "潭市监罚〔2026〕14号", ("CF_XDR_LB", "自然人"), ("CF_YXQ", "2026/10/01")),
            Row(5, "潭市监罚〔2026〕15号"),
            Row(5, "潭市监罚〔2026〕15号", ("CF_NR", "没收过期食品30袋")),
            Row(6, "潭市监罚〔2026〕16号") + ",多余");

        var (code, text) = await ImportAsync(SmallCity.Clerk);

        Assert.True(code == 0 && text.StartsWith("读入7行，记入1，已有0，退回6。", StringComparison.Ordinal), text);
        string[] told =
        [
            "第2行，处罚决定日期（CF_JDRQ）：写的是“2026年10月12日”，应当是形如2026/01/31的日期。",
            "第2行，处罚内容（CF_NR）：是空的，应当是必须填写的内容。",
            "第2行，罚款金额(万元)（CF_NR_FK）：是空的，应当是处罚类别含罚款时必须填写的内容。",
            $"第3行，行政相对人代码_1(统一社会信用代码)（CF_XDR_SHXYM）：写的是“{Firm(250)}”，应当是检查对象名录里的主体；名录里没有的，先导入名录。",
            "第4行，行政相对人代码_1(统一社会信用代码)（CF_XDR_SHXYM）：写的是“91430399MA0000003X”，应当是统一社会信用代码，校验位相符。",
            "第4行，处罚类别（CF_CFLB）：写的是“没收；重罚”",
            "第4行，处罚决定日期（CF_JDRQ）：写的是“2026/10/21”，应当是不晚于今日（2026/10/20）的日期。",
            "第5行，行政相对人类别（CF_XDR_LB）：写的是“自然人”",
            "第5行，处罚有效期（CF_YXQ）：写的是“2026/10/01”，应当是不早于处罚决定日期的日期。",
            "第7行，行政处罚决定书文号（CF_WSH）：写的是“潭市监罚〔2026〕15号”，应当是另一个文号",
            "第8行，整行：写的是“31格”，应当是30格",
        ];
        Assert.All(told, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Contains("日期不清2行；不完整1行", text, StringComparison.Ordinal);
    }

    private async Task RefusedAsync()
    {
        _file.Of("文号,日期", "1,2026/10/12");
        await RefusesAsync("表头不是双公示的", SmallCity.Registrar, "credit", "import", _file.Path);
        _file.Of(Header);
        await RefusesAsync("没有数据行", SmallCity.Registrar, "credit", "import", _file.Path);
        _file.Of(Header, Row(250, "潭市监罚〔2026〕21号"));
        await RefusesAsync("全部行都有错", SmallCity.Registrar, "credit", "import", _file.Path);
        await RefusesAsync("导入双公示文件须由", SmallCity.Head, "credit", "import", _file.Path);
        await RefusesAsync("查看主体信用记录须由", SmallCity.Head with { Role = Role.Witness }, "credit", "show", Firm(1));
        await RefusesAsync("不是统一社会信用代码", SmallCity.Head, "credit", "show", "123");
        await RefusesAsync("检查对象名录里没有", SmallCity.Head, "credit", "show", Firm(250));
    }

    private async Task KeptAsync()
    {
        _file.Of(Header, Row(7, "潭市监罚〔2026〕31号"));
        Assert.Equal(0, (await ImportAsync(SmallCity.Registrar)).Code);
        await using var db = database.NewContext();
        var record = await db.CreditRecords.SingleAsync(one => one.Number == "潭市监罚〔2026〕31号");

        Assert.Equal((CreditRecordKind.Penalty, new DateOnly(2026, 10, 12), Organ), (record.Kind, record.On, record.OrganCode));
        Assert.Equal(["没收违法所得", "没收非法财物"], record.Words);
        await using var taken = database.NewContext();
        _file.Of(Header, Row(8, "潭市监罚〔2026〕32号", ("CF_CFLB", "没收非法财物")));
        Assert.Equal(0, (await ImportAsync(SmallCity.Registrar)).Code);
        Assert.Equal(["没收非法财物"], (await taken.CreditRecords.SingleAsync(one => one.Number == "潭市监罚〔2026〕32号")).Words);
        Assert.Null(record.HoldsUntil);
        await using var owner = database.NewOwnerContext();
        var changed = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => owner.Database.ExecuteSqlAsync($"delete from credit_records where id = {record.Id}"));
        Assert.Contains("信用记录", changed.MessageText, StringComparison.Ordinal);
    }

    private Task<(int Code, string Text)> ImportAsync(Actor by) => _city.CommandAsync(by, "credit", "import", _file.Path);

    private async Task ShowsAsync(int firm, string line)
    {
        var (code, text) = await _city.CommandAsync(SmallCity.Head, "credit", "show", Firm(firm));
        Assert.True(code == 0, text);
        Assert.Contains(line, text, StringComparison.Ordinal);
    }

    private async Task RefusesAsync(string because, Actor by, params string[] words)
    {
        var (code, text) = await _city.CommandAsync(by, words);
        Assert.Equal(1, code);
        Assert.Contains(because, text, StringComparison.Ordinal);
    }

    private async Task<int> DisclosuresAsync()
    {
        await using var db = database.NewContext();
        return await db.Disclosures.CountAsync();
    }
}
