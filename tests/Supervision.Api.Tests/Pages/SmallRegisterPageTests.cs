using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>Where a register is too small the head names people directly, and the public is told.</summary>
[InActs]
public sealed class SmallRegisterPageTests(SiteStage stage) : IClassFixture<SiteStage>
{
    // The only officer left, and one of another body who is not in the task.
    private const string Own = "43032001";
    private const string Guest = "430389001";

    private static readonly Core.Primitives.DepartmentCode Outside = Core.Primitives.DepartmentCode.Parse("430381-XF");

    private readonly string _path = Links.OfficeDraw(TaskNumber);
    private readonly PageSite _site = stage.Site;

    [Fact]
    public async Task With_people_enough_nothing_is_asked()
    {
        await PlanAsync(_site.City);
        await ActAsHeadAsync();
        Assert.Null((await _site.ReadAsync(_path)).QuerySelector("form[action$='handler=Allow']"));
    }

    [Fact]
    public async Task People_who_cannot_join_are_refused_at_the_field()
    {
        await ShrinkAsync();

        var page = await _site.ReadAsync(_path);
        WellFormed.Check(page, _path);
        var unfit = await SendAsync(page, "43030001", "潭消〔2026〕9号");
        WellFormed.Check(unfit, _path);
        Assert.Contains("“43030001”没有可以参加的执法人员", At(unfit, "#arranged-Mode"), StringComparison.Ordinal);
        var body = await _site.SendAsync((IHtmlFormElement)page.QuerySelector("form[action$='handler=Allow']")!, _path,
            ("湘乡市消防救援大队", SmallCity.Tax.ToString()), ("理由", "只有一名执法人员在岗"), ("批准文号", "潭消〔2026〕9号"));
        Assert.Contains($"“{SmallCity.Tax}”没有可以参加的执法人员", At(body, "#arranged-Mode"), StringComparison.Ordinal);
        Assert.Contains("仍然不足两名", At(await SendAsync(page, Own, "潭消〔2026〕9号"), "#arranged-Mode"), StringComparison.Ordinal);
        Assert.Contains("批准文号", At(await SendAsync(page, Own + "\n" + Guest, ""), "#arranged-Document"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_names_people_directly()
    {
        var page = await _site.ReadAsync(_path);

        var allowed = await SendAsync(page, Own + "\n" + Guest, "潭消〔2026〕9号");
        Assert.Contains("已批准：直接委派", allowed.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Null(allowed.QuerySelector("form[action$='handler=Allow']"));
    }

    [Fact]
    public async Task Those_who_were_named_are_sent_and_the_public_is_told()
    {
        var checks = await DrawPlannedAsync(_site.City);
        await using var db = stage.NewContext();
        var sent = (await db.Checks.ToListAsync()).SelectMany(check => check.Officers).Where(officer => officer.Department == SmallCity.Fire)
            .CountBy(officer => officer.Certificate).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        Assert.Equal([KeyValuePair.Create("湘C" + Own, checks), KeyValuePair.Create("湘C" + Guest, checks)], sent);
        Assert.Contains("这次直接委派。理由：只有一名执法人员在岗。批准文号：潭消〔2026〕9号",
            (await _site.ReadAsync(Links.Draw(TaskNumber, 1))).Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<IHtmlDocument> SendAsync(IHtmlDocument page, string people, string document) =>
        _site.SendAsync((IHtmlFormElement)page.QuerySelector("form[action$='handler=Allow']")!, Links.OfficeDraw(TaskNumber),
            ("直接委派", nameof(SmallRegisterMode.Direct)), ("委派哪些人员", people), ("理由", "只有一名执法人员在岗"), ("批准文号", document));

    private async Task ActAsHeadAsync()
    {
        var page = await _site.ReadAsync(Links.OfficeActor);
        await _site.SendAsync((IHtmlFormElement)page.QuerySelector("main form")!, Links.OfficeActor,
            ("姓名", SmallCity.FireHead.Person), ("部门", SmallCity.FireHead.Department.ToString()), ("角色", SmallCity.FireHead.Role.Named()));
    }

    private Task<int> ShrinkAsync() => _site.City.WithAsync<SupervisionDb, int>(async db =>
    {
        foreach (var person in await db.Set<Inspector>().Where(i => i.Department == SmallCity.Fire && i.Number != Own).ToListAsync())
        {
            person.Post = Enum.GetValues<PostState>().First(state => state is not PostState.OnDuty);
        }

        db.Add(Core.Registers.Departments.Department.Organ(Outside, "湘乡市消防救援大队", "湘乡消", "消防", Core.LawTables.RegionCode.Parse("430381"), new(2025, 3, 31)));
        var card = new Certificate("湘C" + Guest, CertificateKind.Enforcement, new(2024, 1, 1), new(2028, 12, 31));
        db.Add(Inspector.Officer(InspectorId.New(_site.City.Clock.GetUtcNow()), Guest, "外援（样例）", Outside, [card], _site.City.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    private static string At(IHtmlDocument page, string field) =>
        string.Concat(page.QuerySelector(field)!.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
}
