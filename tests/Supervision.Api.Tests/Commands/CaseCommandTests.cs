using Microsoft.EntityFrameworkCore;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Commands;

/// <summary><c>cases succession</c>, <c>rules decide --adopted</c> and <c>rules import</c> of a workbook, as they are typed.</summary>
public sealed class CaseCommandTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly Actor Author = SmallCity.Registrar with { Role = Role.RuleAuthor };

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Successions_adopted_rules_and_workbooks_are_told_and_refused_on_the_command_line()
    {
        await SucceedingAsync();
        await DecidingAsync();
        await ImportingAsync();
    }

    // Recorded once, by somebody who may.
    private async Task SucceedingAsync()
    {
        var (now, before) = (Code("91430399MA0000001"), Code("91430399MA0000002"));
        string[] rest = ["--kind", "换码", "--on", "2024-03-01", "--source", "登记通知书"];
        string[] whole = ["cases", "succession", now, before, .. rest];

        await RefusesAsync("写明经办人", null, whole);
        await RefusesAsync("登记主体承继须由名录管理办理", SmallCity.Registrar with { Role = Role.Supervisor }, whole);
        await RefusesAsync("登记主体承继须由名录管理办理", SmallCity.Registrar with { Role = Role.Witness }, whole);
        await RefusesAsync("不能承继自己", SmallCity.Registrar, ["cases", "succession", now, now, .. rest]);
        await RefusesAsync("承继的种类“改名”不认识", SmallCity.Registrar, "cases", "succession", now, before, "--kind", "改名", "--on", "2024-03-01", "--source", "通知书");
        await RefusesAsync("还没有到", SmallCity.Registrar, "cases", "succession", now, before, "--kind", "换码", "--on", "2030-03-01", "--source", "通知书");
        await RefusesAsync("须写明出处", SmallCity.Registrar, "cases", "succession", now, before, "--kind", "换码", "--on", "2024-03-01", "--source", " ");

        var (code, text) = await _city.CommandAsync(SmallCity.Registrar, whole);
        Assert.Equal((0, $"已登记：{now}换码，原代码{before}。"), (code, text));
        await RefusesAsync("已经登记，不必再登记", SmallCity.Registrar, whole);
        await using var db = database.NewContext();
        Assert.Equal("登记通知书", (await db.SubjectSuccessions.SingleAsync()).Source);
    }

    // By the adopted rules, whose clauses nobody has read at the source yet.
    private async Task DecidingAsync()
    {
        var file = Repository.PathTo("samples", "demo", "cases", "expired-food.yaml");

        var (code, text) = await _city.CommandAsync(null, "rules", "decide", "--adopted", file);

        Assert.True(code == 0 && text.Contains("建议“可以不予行政处罚”", StringComparison.Ordinal), text);
        Assert.Contains("（条款待核）", text, StringComparison.Ordinal);
        await RefusesAsync("没有", null, "rules", "decide", "--adopted", "没有这个文件.yaml");
    }

    // A workbook of unchanged lists makes no draft.
    private async Task ImportingAsync()
    {
        var list = Repository.PathTo("rules", "exemptions", "national", "SAMR-2025-10.yaml");
        var path = Path.Combine(Directory.CreateTempSubdirectory("workbook-").FullName, "清单.xlsx");
        var text = await File.ReadAllTextAsync(list);

        Value(ListWorkbook.Write(path, [new RuleText("SAMR-2025-10.yaml", text)]));
        var (code, said) = await _city.CommandAsync(Author, "rules", "import", path);
        Assert.Equal((0, "新的草稿0个，没有变化1个，退回0个。草稿采用以前不作判断。"), (code, said));

        File.Delete(path);
        Value(ListWorkbook.Write(path, [new RuleText("SAMR-2025-10.yaml", text.Replace("超过保质期的食品", "超过保质期的各类食品", StringComparison.Ordinal))]));
        (code, said) = await _city.CommandAsync(Author, "rules", "import", path);
        Assert.True(code == 0 && said.Contains("新的草稿1个", StringComparison.Ordinal), said);
    }

    private static string Code(string start) => CreditCode.Complete(start).ToString();

    private async Task RefusesAsync(string expected, Actor? actor, params string[] words)
    {
        var (code, text) = await _city.CommandAsync(actor, words);
        Assert.True(code == 1 && text.Contains(expected, StringComparison.Ordinal), $"{string.Join(' ', words)}: {code} {text}");
    }
}
