using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Log;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.EndToEnd.Tests.Pages;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.EndToEnd.Tests.Verify;

public sealed class OfficersPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Market = "湘潭市市场监督管理局";

    [Fact]
    public async Task An_enterprise_checks_in_its_browser_that_the_officer_before_it_is_the_one_drawn_or_came_by_the_rule()
    {
        await using var site = await CitySite.OpenAsync(sealedTiers: true, ended: false);
        var check = await NotifiedAsync(site);
        var target = check.Target.ToString();
        var code = Value(await site.City.WithAsync<IssueOwnLineCode, Result<string>>(issue =>
            issue.ExecuteAsync(SmallCity.Archivist, TaskNumber, target, default)));
        var page = await browser.OpenAsync(site.Address);
        var second = check.Officers.Single(one => one.Department == SmallCity.Market && one.Slot == 2);
        var stranger = check.Officers.First(one => one.Department != SmallCity.Market);

        await AskAsync(page, target, code);
        var said = await HoldAsync(page, second.Name, second.Certificate);
        Assert.Contains("✓ 相符", said, StringComparison.Ordinal);
        Assert.Contains($"到{target}的{Market}第 2 位检查人员，由抽取直接分派", said, StringComparison.Ordinal);
        Assert.Contains("✗ 不符", await HoldAsync(page, second.Name, stranger.Certificate), StringComparison.Ordinal);
        Assert.Contains("✗ 不符", await HoldAsync(page, "某某", second.Certificate), StringComparison.Ordinal);
        Assert.Equal(0, await PythonAsync(site, page, second.Name, second.Certificate));
        Assert.Equal(1, await PythonAsync(site, page, "某某", second.Certificate));

        var coming = await ReplaceAsync(site, check.Target);
        await AskAsync(page, target, code);
        said = await HoldAsync(page, coming.Name, coming.Certificate);
        Assert.Contains("✓ 相符", said, StringComparison.Ordinal);
        Assert.Contains("经第 1 次替换，按号接替", said, StringComparison.Ordinal);
        Assert.Contains("✗ 不符", await HoldAsync(page, second.Name, second.Certificate), StringComparison.Ordinal);
        Assert.Equal(0, await PythonAsync(site, page, coming.Name, coming.Certificate));

        // Proofs that were tampered with on the way do not pass for "not this person".
        await page.EvaluateAsync(
            """() => { const room = document.getElementById("officers"); room.dataset.proofs = room.dataset.proofs.replace('"seq": 1', '"seq": 2'); }""");
        Assert.Contains("✗ 证明不符", await HoldAsync(page, coming.Name, coming.Certificate), StringComparison.Ordinal);
    }

    private static async Task<InspectionCheck> NotifiedAsync(CitySite site)
    {
        Value(await ApproveAllAsync(site.City, TaskNumber));
        Value(await NotifyAllAsync(site.City, TaskNumber));
        await IntegrateAsync(site);
        return await site.City.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().OrderBy(check => check.Target).FirstAsync());
    }

    private static async Task<CheckOfficer> ReplaceAsync(CitySite site, SubjectKey target)
    {
        Value(await site.City.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace =>
            replace.ExecuteAsync(SmallCity.Head, TaskNumber, target, Market, 2, "occupied", default)));
        await IntegrateAsync(site);
        return await site.City.WithAsync<SupervisionDb, CheckOfficer>(async db => (await db.Checks.AsNoTracking().SingleAsync(check => check.Target == target))
            .Officers.Single(one => one.Department == SmallCity.Market && one.Slot == 2));
    }

    private static async Task IntegrateAsync(CitySite site) =>
        Value(await site.City.WithAsync<IntegrateLog, Result<LogCheckpoint>>(integrate => integrate.ExecuteAsync(default)));

    private static async Task AskAsync(IPage page, string target, string code)
    {
        await page.GotoAsync(CitySite.Draw + "/officers");
        await page.GetByLabel("统一社会信用代码").Last.FillAsync(target);
        await page.GetByLabel("核对码").FillAsync(code);
        await page.GetByText("取得证明", new() { Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("#officers-start:not([hidden])");
    }

    private static async Task<string> HoldAsync(IPage page, string name, string certificate)
    {
        await page.FillAsync("#officers-name", name);
        await page.FillAsync("#officers-certificate", certificate);
        await page.ClickAsync("#officers-start");
        await page.WaitForFunctionAsync("() => !document.getElementById('officers-start').disabled");
        return await page.InnerTextAsync("#officers-said");
    }

    private static async Task<int> PythonAsync(CitySite site, IPage page, string name, string certificate)
    {
        var folder = Directory.CreateTempSubdirectory("officers").FullName;
        var (zip, proofs) = (Path.Combine(folder, "bundle.zip"), Path.Combine(folder, "officers.json"));
        await File.WriteAllBytesAsync(zip, await (await page.APIRequest.GetAsync(site.Address + CitySite.Draw + "/bundle.zip")).BodyAsync());
        await File.WriteAllTextAsync(proofs, await page.EvaluateAsync<string>("() => document.getElementById('officers').dataset.proofs"));
        using var python = Process.Start(new ProcessStartInfo(
            "python3", ["-B", Repository.PathTo("Supervision.Api", "wwwroot", "verify", "verify.py"), zip, "--officers", proofs, name, certificate]))!;
        await python.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return python.ExitCode;
    }
}
