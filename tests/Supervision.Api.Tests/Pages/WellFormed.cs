using System.Globalization;
using AngleSharp.Html.Dom;

namespace Supervision.Api.Tests.Pages;

/// <summary>What every page keeps for those who do not see it: one title, headings in order, a label for each field, no id twice.</summary>
internal static class WellFormed
{
    public static void Check(IHtmlDocument page, string path)
    {
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path}: one h1");
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title), $"{path}: a title");

        var level = 1;

        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
        {
            var next = int.Parse(heading.LocalName[1..], CultureInfo.InvariantCulture);
            Assert.True(next <= level + 1, $"{path}: {heading.LocalName} “{heading.TextContent}” after h{level}");
            level = next;
        }

        var twice = page.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id).Where(group => group.Count() > 1);
        Assert.True(!twice.Any(), $"{path}: ids twice: {string.Join(' ', twice.Select(group => group.Key))}");

        foreach (var field in page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"))
        {
            Assert.True(page.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == field.Id), $"{path}: no label for {field.OuterHtml}");
        }

        foreach (var described in page.QuerySelectorAll("[aria-describedby]"))
        {
            Assert.All(described.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id)));
        }

        Assert.All(page.QuerySelectorAll("main button"), button => Assert.False(string.IsNullOrWhiteSpace(button.TextContent)));
        Assert.All(page.QuerySelectorAll("main table"), table => Assert.NotEmpty(table.QuerySelectorAll("th[scope]")));
        Assert.All(page.QuerySelectorAll("main form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
    }
}
