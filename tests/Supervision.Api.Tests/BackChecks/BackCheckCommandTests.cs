using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.BackChecks.BackCheckedCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>A back-check goes from its making to its visit by commands alone.</summary>
[InActs]
public sealed class BackCheckCommandTests(CityStage stage) : IClassFixture<CityStage>
{
    private static readonly string[] MakeWords =
        ["backcheck", "make", Number, "--title", "十月检查复核", "--ended-from", "2026-10-01", "--ended-to", "2026-10-31", "--from", "2026-11-02", "--to", "2026-12-31"];

    private readonly SmallCity _city = stage.City;

    [Fact]
    public async Task A_task_of_back_checks_is_made_by_the_head_alone()
    {
        await FinishAsync(_city);
        await SaysAsync("还没有抽中的复核。", null, "backcheck", "list");
        await RefusesAsync("“税务局”不是主体代码", SmallCity.Head, [.. MakeWords, "--by", "税务局"]);
        await RefusesAsync("“市监局”不是主体代码", SmallCity.Head, [.. MakeWords, "--by", "430300-SW", "--department", "市监局"]);
        await RefusesAsync("须由负责人或者执法监督办理", SmallCity.Planner, [.. MakeWords, "--by", "430300-SW"]);
        await SaysAsync($"已安排复核任务{Number}《十月检查复核》。请在办公页面办理抽取。", SmallCity.Head, [.. MakeWords, "--by", "430300-SW"]);
        await RefusesAsync(Number, SmallCity.Head, [.. MakeWords, "--by", "430300-SW"]);
    }

    [Fact]
    public async Task What_was_drawn_is_listed_with_who_looks_again()
    {
        await DrawAsync(_city);
        var backs = await AllAsync(_city);
        var back = backs[0];

        var (code, listed) = await _city.CommandAsync(null, "backcheck", "list");

        Assert.Equal(0, code);
        Assert.All(backs, one => Assert.Contains(one.Id.ToString(), listed, StringComparison.Ordinal));
        Assert.Contains($"{back.TargetName}  待书面复核  复核人员：{back.Officers[0].Name}、{back.Officers[1].Name}", listed, StringComparison.Ordinal);
        Assert.Contains($"替换人员时写作对象：check:{back.Check}", listed, StringComparison.Ordinal);
        Assert.EndsWith($"共{backs.Count}项。", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_entered_given_back_and_signed()
    {
        var back = (await AllAsync(_city))[0];
        var (first, second, id) = (Reviewer(back, 0), Reviewer(back, 1), back.Id.ToString());
        await RefusesAsync("没有找到编号为", first, "backcheck", "review", Guid.Empty.ToString(), "--agrees");
        await RefusesAsync("没有选择复核结论", first, "backcheck", "review", id);
        await RefusesAsync("却填写了出入", first, "backcheck", "review", id, "--agrees", "--deviates", "照片不符");
        await RefusesAsync("没有抽到您", SmallCity.Officer, "backcheck", "review", id, "--agrees");
        await RefusesAsync("请用 --as 写明经办人", null, "backcheck", "review", id, "--agrees");
        await RefusesAsync("还没有录入书面复核", second, "backcheck", "sign", id);
        await SaysAsync("书面复核已录入，等待另一名复核人员签认。", first, "backcheck", "review", id, "--agrees");
        await RefusesAsync("须由另一人办理", first, "backcheck", "sign", id);
        await SaysAsync("已退回，由复核人员重新录入。", second, "backcheck", "give-back", id, "--reason", "照片与笔录不符");
        await SaysAsync("书面复核已录入，等待另一名复核人员签认。", first, "backcheck", "review", id, "--deviates", "照片与笔录不符");
        await RefusesAsync("还没有两人签认的书面复核", SmallCity.Chief, "backcheck", "visit", id, "--reason", "照片不清");
        await SaysAsync("已签认，书面复核生效。", second, "backcheck", "sign", id);
        await RefusesAsync("已由两人签认，不能再改", first, "backcheck", "review", id, "--agrees");
    }

    [Fact]
    public async Task A_visit_is_approved_and_recorded()
    {
        var back = (await AllAsync(_city))[0];
        var (first, id) = (Reviewer(back, 0), back.Id.ToString());
        string[] record = ["backcheck", "record", id, "--finding", "与照片一致"];
        await RefusesAsync("没有批准入企，也没有检查码", first, [.. record, "--place", "雨湖区"]);
        await RefusesAsync("须由负责人办理", first, "backcheck", "visit", id, "--reason", "照片不清");
        await RefusesAsync("批准复核入企须写明理由", SmallCity.Chief, "backcheck", "visit", id, "--reason", " ");

        var (approved, said) = await _city.CommandAsync(SmallCity.Chief, "backcheck", "visit", id, "--reason", "照片不清");
        var code = (await OneAsync(_city, back.Id)).Visit!.Code.Text;
        Assert.Equal((0, $"已批准，通知书已发出。检查码{code}，2026-11-02至2026-12-31有效，一码只用一次。"), (approved, said));

        await RefusesAsync("没有扫码的写明原因", first, record);
        await SaysAsync("复核入企已记录。", first, [.. record, "--unscanned", "企业停电，当场出示通知书"]);
        await RefusesAsync("一码只用一次", first, [.. record, "--place", "雨湖区"]);
        Assert.Equal("企业停电，当场出示通知书", (await OneAsync(_city, back.Id)).Visit!.Scanned!.UnscannedBecause);
    }

    [Fact]
    public async Task The_counts_say_what_was_done()
    {
        var drawn = (await AllAsync(_city)).Count;

        await SaysAsync($"抽中复核{drawn}次，其中由没有参加原检查的单位复核0次；已由两人签认书面复核1次，其中与原检查有出入1次，复核入企1次。", null, "backcheck", "counts");
    }

    private async Task SaysAsync(string expected, Actor? actor, params string[] words) =>
        Assert.Equal((0, expected), await _city.CommandAsync(actor, words));

    private async Task RefusesAsync(string expected, Actor? actor, params string[] words)
    {
        var (code, text) = await _city.CommandAsync(actor, words);
        Assert.Equal(1, code);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }
}
