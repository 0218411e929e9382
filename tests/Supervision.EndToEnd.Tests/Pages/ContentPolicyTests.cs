using Microsoft.Playwright;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>A browser walks every page of a filled city and holds each against the policy that comes with it.</summary>
public sealed class ContentPolicyTests(OfficeSite site, Browser browser) : IClassFixture<OfficeSite>, IClassFixture<Browser>
{
    private readonly List<string> _refused = [];

    [Fact]
    public async Task No_page_needs_what_the_policy_refuses_and_each_has_its_style()
    {
        await DrawnCity.DrawAsync(site.City);
        await DisclosedCity.FillAsync(site.City);
        var page = await PlannerAsync();
        var read = 0;

        await PageWalk.GoAsync(DrawnCity.TaskNumber, async path =>
        {
            if (await LookAsync(page, path) is not { } links)
            {
                return [];
            }

            read++;
            return links;
        });

        Assert.True(read > 40, $"{read} pages were read.");
        Assert.True(_refused.Count == 0, string.Join('\n', _refused));

        // The same ears hear a page that does need it.
        await page.GotoAsync(Links.Start);
        await page.EvaluateAsync("() => document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");
        Assert.Contains("Content Security Policy", string.Join('\n', _refused), StringComparison.Ordinal);
    }

    private async Task<IPage> PlannerAsync()
    {
        var page = await browser.OpenAsync(site.Address);
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _refused.Add($"{page.Url}: {said.Text}");
            }
        };
        page.PageError += (_, error) => _refused.Add($"{page.Url}: {error}");
        await page.GotoAsync(Links.OfficeActor);
        await page.GetByLabel("姓名").FillAsync("周一");
        await page.GetByLabel("部门").SelectOptionAsync("湘潭市市场监督管理局");
        await page.GetByLabel("角色").SelectOptionAsync("计划编制");
        await page.GetByRole(AriaRole.Button, new() { Name = "以此人名义办理", Exact = true }).ClickAsync();
        return page;
    }

    // Null for what is a file and no page.
    private static async Task<IReadOnlyList<string>?> LookAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), path).AbsoluteUri);

        if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal) || answer.Headers.ContainsKey("content-disposition"))
        {
            return null;
        }

        await page.GotoAsync(path);
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.styleSheets].some(sheet => sheet.cssRules.length > 50)"), $"{path} has lost its style.");
        return await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))");
    }
}
