using Microsoft.EntityFrameworkCore;
using Supervision.Api.Credit;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Credit.DecisionFile;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Credit;

/// <summary>What comes in with a file, and that nothing is shown by it.</summary>
[InActs]
public sealed class CreditFileTests(CityStage stage) : IClassFixture<CityStage>, IDisposable
{
    private readonly DecisionFile _file = new();
    private readonly SmallCity _city = stage.City;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Lists_and_honours_come_in_by_a_file_of_their_own_and_nothing_is_shown_by_it()
    {
        _file.Of(
            ListHeader,
            ListRow(21, "经营异常名录", "潭市监异〔2026〕21号"),
            ListRow(22, "荣誉", "潭政表〔2026〕2号", ("MD_NR", "诚信示范企业"), ("MD_YXQ", "2099/12/31")),
            ListRow(23, "红名单", "三号"),
            ListRow(24, "严重失信主体名单", "四号", ("MD_YXQ", "2026/10/01"), ("MD_YJ", "")));
        var shown = await DisclosuresAsync();

        var (code, text) = await ImportAsync(SmallCity.Registrar);

        Assert.True(code == 0 && text.StartsWith("读入4行，记入2，已有0，退回2。", StringComparison.Ordinal), text);
        Assert.Contains("第4行，种类（MD_ZL）：写的是“红名单”，应当是经营异常名录；严重失信主体名单；荣誉之一。", text, StringComparison.Ordinal);
        Assert.Contains("第5行，依据（MD_YJ）：是空的，应当是必须填写的内容。", text, StringComparison.Ordinal);
        Assert.Contains("第5行，有效期至（MD_YXQ）：写的是“2026/10/01”，应当是不早于决定日期的日期。", text, StringComparison.Ordinal);
        Assert.Equal(shown, await DisclosuresAsync());
        await using var db = stage.NewContext();
        var listed = await db.CreditRecords.SingleAsync(one => one.Number == "潭市监异〔2026〕21号");
        Assert.Equal((CreditRecordKind.AbnormalList, "企业经营异常名录管理办法第四条", null), (listed.Kind, listed.Clause, listed.HoldsUntil));
        Assert.EndsWith("第2行，公示系统", listed.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_minor_becomes_public_by_an_import()
    {
        _file.Of(Header, Row(31, "潭市监罚〔2026〕91号", ("CF_CFLB", "通报批评"), ("CF_NR", "通报批评"), ("CF_NR_WFFF", "")));
        var shown = await DisclosuresAsync();
        Assert.Equal(0, (await ImportAsync(SmallCity.Clerk)).Code);

        var view = Value(await _city.WithAsync<CreditOfSubject, Result<CreditView>>(credit => credit.ReadAsync(SmallCity.Head, Firm(31), default)));

        Assert.NotEmpty(Assert.Single(view.Records).Shown);
        Assert.All(view.Records[0].Shown, one => Assert.Equal((DishonestyClass.Minor, null), (one.Class, one.From)));
        Assert.Equal(shown, await DisclosuresAsync());
    }

    private async Task<(int Code, string Text)> ImportAsync(Actor by)
    {
        _city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
        return await _city.CommandAsync(by, "credit", "import", _file.Path);
    }

    private async Task<int> DisclosuresAsync()
    {
        await using var db = stage.NewContext();
        return await db.Disclosures.CountAsync();
    }
}
