using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;

namespace Supervision.Api.Tests.Hosting;

/// <summary>Every form that any page takes, found by the routes, is refused where it was not fetched from the page before.</summary>
public sealed class AntiforgeryTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private const string Count = """
        select string_agg(t.table_name || ' ' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', t.table_name), false, true, '')))[1]::text, ', ' order by t.table_name) as "Value"
        from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> 'security_log'
        """;

    // They carry no cookie that could act for anybody: who sends them proves himself by the code in the body, which no other site knows, and a
    // form of another site cannot send JSON.
    private static readonly string[] ByCode = ["/api/tasks/{task}/draws/{attempt:int}/mine", "/api/tasks/{task}/draws/{attempt:int}/officers"];

    [Fact]
    public async Task Every_form_without_its_token_is_refused_and_nothing_is_written_but_a_line_of_the_security_log()
    {
        var site = stage.Site;
        await DrawnCity.DrawAsync(site.City);
        await site.ActAsAsync(SmallCity.Planner);
        var forms = await FormsAsync(site);
        var before = await CountAsync();
        var noted = await NotedAsync();
        var complaints = new List<string>();

        foreach (var address in forms)
        {
            foreach (var token in new[] { "", "&__RequestVerificationToken=forged" })
            {
                using var content = new StringContent("number=X-1&title=x" + token, Encoding.UTF8, "application/x-www-form-urlencoded");
                using var answer = await site.Client.PostAsync(new Uri(address, UriKind.Relative), content);

                if (answer.StatusCode != HttpStatusCode.BadRequest || !(await answer.Content.ReadAsStringAsync()).Contains("没有收下", StringComparison.Ordinal))
                {
                    complaints.Add($"{address}: {answer.StatusCode}");
                }
            }
        }

        Assert.True(forms.Count > 50, $"{forms.Count} forms were found.");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal(before, await CountAsync());
        Assert.Equal(noted + (forms.Count(address => address.StartsWith(Links.Office, StringComparison.Ordinal)) * 2), await NotedAsync());
    }

    [Fact]
    public async Task What_takes_no_token_is_asked_for_by_code_and_in_json_alone()
    {
        var site = stage.Site;
        var posts = site.Routes.Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD")) is not false).ToList();

        Assert.Equal(ByCode, posts.Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Order());

        foreach (var type in new[] { "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x" })
        {
            using var content = new ByteArrayContent("target=x&code=y"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await site.Client.PostAsync(new Uri(RouteSample.Of(posts[0].RoutePattern), UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        }
    }

    private static async Task<List<string>> FormsAsync(PageSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var forms = new List<string>();

        foreach (var page in site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var address = RouteSample.Of(RoutePatternFactory.Parse(page.AttributeRouteInfo!.Template!));
            forms.AddRange(compiled.HandlerMethods.Where(handler => HttpMethods.IsPost(handler.HttpMethod)).Select(handler => handler.Name is { } name ? $"{address}?handler={name}" : address));
        }

        return forms;
    }

    private async Task<int> NotedAsync()
    {
        await using var db = stage.NewOwnerContext();
        return await db.SecurityLog.CountAsync(entry => entry.Detail.Contains("防伪标记"));
    }

    private async Task<string> CountAsync()
    {
        await using var db = stage.NewOwnerContext();
        return await db.Database.SqlQueryRaw<string>(Count).SingleAsync();
    }
}
