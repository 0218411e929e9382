using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>Every page of the office that one department reaches, opened by another one that has part in nothing.</summary>
public sealed class OtherDepartmentTests(WalkedCity city) : IClassFixture<WalkedCity>
{
    private static readonly Actor Stranger = new("外一", DepartmentCode.Parse("430381-WB"), Role.UnitHead);

    // What is pushed to the public sites is published, whoever reads it.
    private static readonly string[] Published = ["/office/deliveries", "/office/search"];

    // One record and one ledger of a subject, of all offices: whoever asks by its code is told its name, and neither who looked nor what was found.
    private static readonly string[] OfSubject = ["/office/credit/", "/office/burden/"];

    private readonly PageSite _site = city.Site;

    [Fact]
    public async Task Nobody_reads_on_any_page_of_the_office_what_is_another_departments()
    {
        var secrets = await SecretsAsync();
        await _site.ActAsAsync(SmallCity.UnitHead);
        var own = await WalkAsync();
        Assert.True(own.Count > 20, $"{own.Count} pages of the office were found.");
        Assert.True(own.Count(page => secrets.Any(secret => page.Value.Contains(secret, StringComparison.Ordinal))) > 5, "The owner reads it on several pages.");

        await _site.ActAsAsync(Stranger);
        var told = new List<string>();

        foreach (var path in own.Keys.Where(path => !Published.Any(open => path.StartsWith(open, StringComparison.Ordinal))))
        {
            using var answer = await _site.Client.GetAsync(new Uri(path, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            told.AddRange(answer.StatusCode >= HttpStatusCode.InternalServerError ? [$"{path}: {answer.StatusCode}"] : []);
            var named = OfSubject.Any(open => path.StartsWith(open, StringComparison.Ordinal)) ? await NamesAsync() : [];
            told.AddRange(secrets.Except(named).Where(secret => text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{path}: {secret}"));
        }

        await _site.ActAsAsync(SmallCity.Planner);
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Fact]
    public async Task A_supervisor_walks_the_office_by_a_login_that_changes_nothing_also_as_the_first_after_a_restart()
    {
        await using var site = await city.RestartAsync();
        await site.ActAsAsync(new("督一", SmallCity.Fire, Role.Supervisor));
        var (failed, seen) = (new List<string>(), new List<string>());
        await PageWalk.GoAsync(TaskNumber, async path =>
        {
            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            failed.AddRange(answer.StatusCode >= HttpStatusCode.InternalServerError ? [$"{path}: {answer.StatusCode}"] : []);
            seen.AddRange(path.StartsWith(Links.Office, StringComparison.Ordinal) && answer.IsSuccessStatusCode ? [path] : []);
            return answer.Content.Headers.ContentType?.MediaType is "text/html" ? LinksOf(await answer.Content.ReadAsStringAsync()) : [];
        });

        Assert.Equal("", string.Join('\n', failed));
        Assert.True(seen.Count > 20, string.Join('\n', seen));
        Assert.Contains(seen, path => path.StartsWith("/office/breaches/", StringComparison.Ordinal));
    }

    // Who was drawn, who looks, and what was found.
    private Task<List<string>> SecretsAsync() => _site.City.WithAsync<SupervisionDb, List<string>>(async db =>
    {
        var checks = await db.Checks.AsNoTracking().ToListAsync();
        var breaches = await db.Breaches.AsNoTracking().Select(breach => breach.Description).ToListAsync();
        return [.. checks.Select(check => check.TargetName), .. checks.SelectMany(check => check.Officers).Select(officer => officer.Certificate), .. breaches];
    });

    private Task<List<string>> NamesAsync() => _site.City.WithAsync<SupervisionDb, List<string>>(db => db.Checks.AsNoTracking().Select(check => check.TargetName).ToListAsync());

    private async Task<Dictionary<string, string>> WalkAsync()
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        await PageWalk.GoAsync(TaskNumber, async path =>
        {
            using var answer = await _site.Client.GetAsync(new Uri(path, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();

            if (path.StartsWith(Links.Office, StringComparison.Ordinal) && answer.IsSuccessStatusCode)
            {
                pages[path] = text;
            }

            return answer.Content.Headers.ContentType?.MediaType is "text/html" ? LinksOf(text) : [];
        });
        return pages;
    }

    private static IEnumerable<string> LinksOf(string text) =>
        new HtmlParser().ParseDocument(text).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal));
}
