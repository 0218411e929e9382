using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.EndToEnd.Tests.Pages;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Verify;

public sealed class VerifyPageTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Start = "开始核验";

    [Fact]
    public async Task An_open_draw_is_recomputed_whole_on_its_page_and_offline()
    {
        await using var site = await CitySite.OpenAsync(sealedTiers: false, ended: true);
        var page = await browser.OpenAsync(site.Address);
        await page.GotoAsync(CitySite.Draw);

        var said = await RunAsync(page);

        Assert.Contains("✓ 核验相符", said, StringComparison.Ordinal);
        Assert.Contains("名录 196 户，根与承诺一致", said, StringComparison.Ordinal);
        Assert.Contains("冻结、承诺、揭示、抽取四步都在透明日志里", said, StringComparison.Ordinal);
        await OfflineAsync(site, page);
    }

    [Fact]
    public async Task Of_a_sealed_draw_the_public_part_is_recomputed_and_the_rest_is_said_to_be_closed()
    {
        await using var site = await CitySite.OpenAsync(sealedTiers: true, ended: true);
        var page = await browser.OpenAsync(site.Address);
        await page.GotoAsync(CitySite.Draw);

        var said = await RunAsync(page);

        Assert.Contains("✓ 核验相符", said, StringComparison.Ordinal);
        Assert.Contains("名录 196 户、抽中", said, StringComparison.Ordinal);
        Assert.Contains("冻结、承诺、揭示、抽取四步都在透明日志里", said, StringComparison.Ordinal);
        Assert.Contains("这里不能核对", said, StringComparison.Ordinal);
        await OwnLineAsync(site, page);
    }

    [Fact]
    public async Task Without_script_the_page_says_how_else_to_verify()
    {
        await using var site = await CitySite.OpenAsync(sealedTiers: true, ended: false);
        var page = await browser.OpenAsync(site.Address, script: false);
        await page.GotoAsync(CitySite.Draw);

        Assert.False(await page.GetByText(Start).IsVisibleAsync());
        Assert.Contains("不允许脚本", await page.InnerTextAsync("#verify"), StringComparison.Ordinal);
        Assert.Equal(200, (await page.APIRequest.GetAsync(site.Address + "/verify/verify.py")).Status);
    }

    // The saved page, opened from the disk, with the zip as it was downloaded; then with one byte of it changed.
    private static async Task OfflineAsync(CitySite site, IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("offline").FullName;
        var (saved, zip) = (Path.Combine(folder, "verify.html"), Path.Combine(folder, "bundle.zip"));
        await File.WriteAllBytesAsync(saved, await (await page.APIRequest.GetAsync(site.Address + "/verify/offline.html")).BodyAsync());
        await File.WriteAllBytesAsync(zip, await (await page.APIRequest.GetAsync(site.Address + CitySite.Draw + "/bundle.zip")).BodyAsync());
        Assert.Contains("四步都在透明日志里", await PythonAsync(zip), StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("file://" + saved);

        await page.GetByLabel("抽取包", new() { Exact = true }).SetInputFilesAsync(zip);
        Assert.Contains("✓ 核验相符", await RunAsync(page), StringComparison.Ordinal);

        System.IO.Compression.ZipFile.ExtractToDirectory(zip, folder);
        var frame = Path.Combine(folder, "roster.csv");
        await File.WriteAllTextAsync(frame, (await File.ReadAllTextAsync(frame)).Replace(",0\n", ",1\n", StringComparison.Ordinal));
        await page.GetByLabel("抽取包", new() { Exact = true }).SetInputFilesAsync(Directory.GetFiles(folder, "*.*").Where(file => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Contains("✗ 核验不符：文件roster.csv与承诺不符", await RunAsync(page), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> PythonAsync(string zip)
    {
        var program = Repository.PathTo("Supervision.Api", "wwwroot", "verify", "verify.py");
        using var python = Process.Start(new ProcessStartInfo("python3", ["-B", program, zip]) { RedirectStandardOutput = true })!;
        var said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return said;
    }

    private static async Task OwnLineAsync(CitySite site, IPage page)
    {
        var target = await site.City.WithAsync<SupervisionDb, string>(db => db.FrameRows.OrderBy(row => row.Ordinal).Skip(7).Select(row => row.Target).FirstAsync());
        var code = DrawnCity.Value(await site.City.WithAsync<IssueOwnLineCode, Result<string>>(issue =>
            issue.ExecuteAsync(SmallCity.Archivist, DrawnCity.TaskNumber, target, default)));
        await page.GotoAsync(CitySite.Draw + "/mine");
        await page.GetByLabel("统一社会信用代码").Last.FillAsync(target);
        await page.GetByLabel("核对码").FillAsync(code.ToLowerInvariant());
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("下载核对文件").ClickAsync());

        await page.GotoAsync(CitySite.Draw);
        await page.GetByLabel("自己的核对文件").SetInputFilesAsync(await download.PathAsync());
        Assert.Contains($"{target} 是承诺的名录里的第 8 行（共 196 行）", await RunAsync(page), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(IPage page)
    {
        await page.GetByText(Start).ClickAsync();
        await page.WaitForFunctionAsync("() => !document.getElementById('verify-start').disabled");
        return await page.InnerTextAsync("#verify-said");
    }
}
