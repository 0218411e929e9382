using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Commands;

/// <summary><c>draw replace</c>, <c>refill</c>, <c>drop</c> and <c>recusal</c> as they are typed, and the bundle verified afterwards.</summary>
public sealed class DrawReplacementCommandTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Market = "湘潭市市场监督管理局";

    private PageSite _site = null!;

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _city = _site.City;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Replacements_are_told_refused_and_verified_on_the_command_line()
    {
        await RefusesAsync("没有编号为“XT-0”的抽查任务", SmallCity.Head, "draw", "replace", "XT-0", "project:1", "43030001", "--reason", "absent");
        await DrawAsync(_city);
        await using var db = database.NewContext();
        var targets = (await db.Checks.OrderBy(check => check.Target).Select(check => check.Target).ToListAsync()).Select(key => key.ToString()).ToList();

        await RefusalsAsync(targets[0], await AtAsync(targets[0], 2));
        await ReplacingAsync(targets[0], await AtAsync(targets[0], 2));
        await DroppingAsync(targets[1]);
        await RecusingAsync(targets[2], await AtAsync(targets[2], 2));
        await EmptyingAndRefillingAsync(targets[3]);
        await VerifyingAsync();
    }

    private async Task RefusalsAsync(string target, string person)
    {
        string[] replace = ["draw", "replace", TaskNumber, target, person, "--reason"];
        await RefusesAsync("写明经办人", null, [.. replace, "absent"]);
        await RefusesAsync("替换检查人员须由负责人办理，周一的角色是“计划编制”。请由负责人办理。", SmallCity.Planner, [.. replace, "absent"]);
        await RefusesAsync("“不合适”不在抽取规则列明的替换事由之中", SmallCity.Head, [.. replace, "不合适"]);
        await RefusesAsync("事由“已注销”只用于替换检查对象", SmallCity.Head, [.. replace, "deregistered"]);
        await RefusesAsync("现在有人", SmallCity.Head, [.. replace, "returned"]);
        await RefusesAsync("“9999”不是对", SmallCity.Head, "draw", "replace", TaskNumber, target, "9999", "--reason", "absent");
        await RefusesAsync("“饭店”不是检查对象编号", SmallCity.Head, "draw", "replace", TaskNumber, "饭店", person, "--reason", "absent");
        await RefusesAsync("没有找到对", SmallCity.Head, "draw", "drop", TaskNumber, "project:none", "--reason", "deregistered");
        await RefusesAsync("只用于替换检查人员", SmallCity.Head, "draw", "drop", TaskNumber, target, "--reason", "absent");
        await RefusesAsync("须由负责人办理", SmallCity.Officer, "draw", "drop", TaskNumber, target, "--reason", "deregistered");
        await RefusesAsync("现在有人", SmallCity.Head, "draw", "refill", TaskNumber, target, Market, "2");
        await RefusesAsync("没有消防局的第1个位置", SmallCity.Head, "draw", "refill", TaskNumber, target, "消防局", "1");
    }

    private async Task ReplacingAsync(string target, string person)
    {
        var (code, said) = await _city.CommandAsync(SmallCity.Head, "draw", "replace", TaskNumber, target, person, "--reason", "occupied");

        Assert.Equal((0, $"第1号：{Market}第2位，{person}换成{await AtAsync(target, 2)}。"), (code, said));
        await RefusesAsync($"“{person}”不是对", SmallCity.Head, "draw", "replace", TaskNumber, target, person, "--reason", "occupied");
    }

    private async Task DroppingAsync(string target)
    {
        var (code, said) = await _city.CommandAsync(SmallCity.Head, "draw", "drop", TaskNumber, target, "--reason", "moved");

        await using var db = database.NewContext();
        var next = (await db.ReplacementRows.SingleAsync(row => row.Seq == 2)).In;
        Assert.Equal(0, code);
        Assert.StartsWith($"第2号：对象{target}不再检查，由{next}递补。", said, StringComparison.Ordinal);
        await RefusesAsync("没有找到对", SmallCity.Head, "draw", "drop", TaskNumber, target, "--reason", "moved");
    }

    private async Task RecusingAsync(string target, string person)
    {
        string[] request = ["draw", "recusal", "request", TaskNumber, target, person, "--applicant", "王某", "--reason"];
        string[] decide = ["draw", "recusal", "decide", TaskNumber, target, person];
        await SaysAsync("没有等待决定的回避申请。", null, "draw", "recusal", "list", TaskNumber);
        await RefusesAsync("申请回避须写明申请人", SmallCity.Archivist, [.. request, " "]);
        await RefusesAsync("“9999”不是对", SmallCity.Archivist, "draw", "recusal", "request", TaskNumber, target, "9999", "--applicant", "王某", "--reason", "债务");
        await RefusesAsync("没有等待决定的回避申请", SmallCity.Head, [.. decide, "同意", "--grounds", "属实"]);

        await SaysAsync("回避申请已登记，等待负责人决定。决定之前，检查不停止。", SmallCity.Archivist, [.. request, "与本人有债务纠纷"]);
        await RefusesAsync("正在等待决定", SmallCity.Archivist, [.. request, "与本人有债务纠纷"]);
        await SaysAsync($"{target}\t{person}\t王某\t与本人有债务纠纷\n1份申请等待决定。", null, "draw", "recusal", "list", TaskNumber);
        await RefusesAsync("须由负责人办理", SmallCity.Officer, [.. decide, "同意", "--grounds", "属实"]);
        await RefusesAsync("决定回避须写明依据和理由", SmallCity.Head, [.. decide, "驳回", "--grounds", " "]);
        await SaysAsync("已驳回，检查继续。", SmallCity.Head, [.. decide, "驳回", "--grounds", "查无此债"]);

        await SaysAsync("回避申请已登记，等待负责人决定。决定之前，检查不停止。", SmallCity.Archivist, [.. request, "补交借条"]);
        var (code, said) = await _city.CommandAsync(SmallCity.Head, [.. decide, "同意", "--grounds", "经核实属实"]);
        await using var db = database.NewContext();
        var row = await db.ReplacementRows.OrderByDescending(line => line.Seq).FirstAsync();
        Assert.Equal((0, $"已同意回避。\n第{row.Seq}号：{Market}第2位，{person}换成{row.In}。"), (code, said));
    }

    private async Task EmptyingAndRefillingAsync(string target)
    {
        string said;

        do
        {
            (_, said) = await _city.CommandAsync(SmallCity.Head, "draw", "replace", TaskNumber, target, await AtAsync(target, 2), "--reason", "absent");
        }
        while (!said.EndsWith("换成空缺，没有人可以接替。", StringComparison.Ordinal));

        await ThePageListsTheEmptyPlaceAsync(target);
        await RefusesAsync("须由负责人办理", SmallCity.Planner, "draw", "refill", TaskNumber, target, Market, "2");
        var (code, refilled) = await _city.CommandAsync(SmallCity.Head, "draw", "refill", TaskNumber, target, Market, "2");
        Assert.Equal(0, code);
        Assert.EndsWith($"{Market}第2位，空缺换成{await AtAsync(target, 2)}。", refilled, StringComparison.Ordinal);
    }

    private async Task ThePageListsTheEmptyPlaceAsync(string target)
    {
        await using var db = database.NewContext();
        var check = (await db.Checks.ToListAsync()).Single(one => one.Target.ToString() == target);
        await _site.ActAsAsync(SmallCity.Head);
        var list = await _site.ReadAsync(Links.OfficeChecks(TaskNumber));
        WellFormed.Check(list, "checks");
        Assert.Contains($"{check.TargetName}：{Market}第2位", list.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        var page = await _site.ReadAsync(Links.OfficeReplacement(check.Id));
        WellFormed.Check(page, "replacement");
        Assert.Contains($"空缺：{Market}第2位", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[action$='handler=Refill']"));
    }

    private async Task VerifyingAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        await using var db = database.NewContext();
        var count = await db.ReplacementRows.CountAsync();
        var (exported, _) = await _city.CommandAsync(SmallCity.Auditor, "draw", "export", TaskNumber, folder, "--audit", "--to", "市审计局", "--for", "年度审计");
        Assert.Equal(0, exported);

        var (code, said) = await _city.CommandAsync(null, "draw", "verify", folder);
        Assert.Equal(0, code);
        Assert.Contains($"替换{count}次，都由规则得出", said, StringComparison.Ordinal);

        // Another substitute than the ticket's: the file is refused at its line.
        var file = Path.Combine(folder, "replacements.csv");
        var lines = (await File.ReadAllTextAsync(file)).Split('\n');
        var cells = lines[1].Split(',');
        lines[1] = string.Join(',', [.. cells[..5], cells[4], .. cells[6..]]);
        await File.WriteAllTextAsync(file, string.Join('\n', lines));
        Assert.Equal(1, (await _city.CommandAsync(null, "draw", "verify", folder)).Code);
        Directory.Delete(folder, recursive: true);
    }

    // Who stands at a place of the market bureau now.
    private async Task<string> AtAsync(string target, int slot)
    {
        await using var db = database.NewContext();
        var check = (await db.Checks.AsNoTracking().ToListAsync()).Single(one => one.Target.ToString() == target);
        return check.Officers.Single(officer => officer.Department == SmallCity.Market && officer.Slot == slot).Certificate[2..];
    }

    private async Task SaysAsync(string expected, Actor? actor, params string[] words) =>
        Assert.Equal((0, expected), await _city.CommandAsync(actor, words));

    private async Task RefusesAsync(string expected, Actor? actor, params string[] words)
    {
        var (code, text) = await _city.CommandAsync(actor, words);
        Assert.True(code == 1 && text.Contains(expected, StringComparison.Ordinal), $"{string.Join(' ', words)}: {code} {text}");
    }
}
