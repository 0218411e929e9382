using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Supervision.Api.Pages;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>Walks every page that links lead to and sends every form with what no database can keep.</summary>
public sealed class FieldLimitTests(WalkedCity city) : IClassFixture<WalkedCity>
{
    private static readonly string[] Ours = ["__RequestVerificationToken", "submission", FieldLimits.LinesField, "shown"];

    private readonly PageSite _site = city.Site;

    [Fact]
    public async Task No_form_of_any_page_breaks_on_a_nul_or_on_a_text_that_is_too_long()
    {
        var pages = await WalkAsync();
        var complaints = new List<string>();
        var sent = 0;

        // What is refused changes nothing; what just fits may, so it comes last.
        foreach (var (value, mustBeRefused) in new[] { ("甲\0乙", true), (new string('长', 5000), true), (new string('长', FieldLimits.Line), false) })
        {
            foreach (var (path, form) in pages.SelectMany(page => FormsOf(page.Value).Select(form => (page.Key, form))))
            {
                var fields = Filled(form, value);
                using var response = await _site.PostAsync(form, path, fields);
                sent++;

                if (response.StatusCode >= HttpStatusCode.InternalServerError
                    || (mustBeRefused && fields.Exists(field => field.Value == value) && response.IsSuccessStatusCode))
                {
                    complaints.Add($"{path} {form.GetAttribute("action")}: {response.StatusCode}");
                }
            }
        }

        Assert.True(pages.Count > 40, $"{pages.Count} pages were found.");
        Assert.True(sent > 60, $"{sent} forms were sent.");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task The_refusal_stands_at_the_field()
    {
        var form = (IHtmlFormElement)(await _site.ReadAsync(Links.OfficePlanDraft)).QuerySelector("form[action$='handler=Draft']")!;

        using var response = await _site.PostAsync(form, Links.OfficePlanDraft, PageSite.FieldsOf(form, ("计划编号", "甲\0"), ("计划名称", new string('长', 201))));
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("有不能保存的字符", page.QuerySelector("#number-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这一栏最多200个字，现为201个字", page.QuerySelector("#title-error")!.TextContent, StringComparison.Ordinal);
        WellFormed.Check(page, "the refused form");
    }

    [Theory]
    [InlineData("/search?q=%00")]
    [InlineData("/results?name=%00&page=1")]
    [InlineData("/open/changes?after=x")]
    [InlineData("/office/rules?words=%00")]
    [InlineData("/log?page=2147483647")]
    [InlineData("/results?page=-7")]
    [InlineData("/results?page=2147483647")]
    [InlineData("/office/rules?page=2147483647")]
    [InlineData("/open/changes?after=99999999999999999999")]
    [InlineData("/api/log/inclusion?index=-1&size=9223372036854775807")]
    [InlineData("/plans/%E0%A4%A")]
    [InlineData("/log/entries/99999999999999999999")]
    [InlineData("/tasks/x/draws/99999999999/mine")]
    public async Task An_address_with_anything_in_it_is_answered_calmly(string address)
    {
        using var response = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{response.StatusCode}");
    }

    [Fact]
    public async Task An_address_that_cannot_be_kept_is_refused_with_words()
    {
        using var page = await _site.Client.GetAsync(new Uri("/search?q=%00", UriKind.Relative));
        using var tooLong = await _site.Client.GetAsync(new Uri("/enterprises/" + new string('9', 3000), UriKind.Relative));
        using var program = await _site.Client.GetAsync(new Uri("/api/log/inclusion?index=%00", UriKind.Relative));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [page.StatusCode, tooLong.StatusCode, program.StatusCode]);
        Assert.Contains("没有收下", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("{\"target\":\"甲\\u0000\",\"code\":\"0000-0000-0000-0000-0000\"}", HttpStatusCode.Forbidden)]
    [InlineData("{\"target\":\"\\ud800\",\"code\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"target\":", HttpStatusCode.BadRequest)]
    [InlineData("[[", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_json_or_holds_a_nul_is_refused(string body, HttpStatusCode expected) =>
        Assert.Equal(expected, await AskOwnLineAsync(body));

    [Fact]
    public async Task A_body_nested_without_end_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, await AskOwnLineAsync("{\"target\":" + new string('[', 100_000)));

    private async Task<HttpStatusCode> AskOwnLineAsync(string body)
    {
        using var visitor = OtherVisitor.Of(_site.Client.BaseAddress!);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await visitor.PostAsync(new Uri($"/api/tasks/{TaskNumber}/draws/1/mine", UriKind.Relative), content);
        Assert.Contains("json", response.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
        return response.StatusCode;
    }

    private async Task<Dictionary<string, IHtmlDocument>> WalkAsync()
    {
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);

        await PageWalk.GoAsync(TaskNumber, async path =>
        {
            using var response = await _site.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{path}: {response.StatusCode}");

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                return [];
            }

            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            pages[path] = page;
            return page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!);
        });

        return pages;
    }

    private static IEnumerable<IHtmlFormElement> FormsOf(IHtmlDocument page) =>
        page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().GroupBy(form => form.GetAttribute("action")).Select(same => same.First());

    private static List<(string Name, string Value)> Filled(IHtmlFormElement form, string value) =>
        [.. PageSite.FieldsOf(form).Select(field => (field.Name, IsFree(form, field.Name) ? value : field.Value))];

    private static bool IsFree(IParentNode form, string name) =>
        !Ours.Contains(name) && form.QuerySelector($"[name='{name}']") is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "hidden" or "search" };
}
