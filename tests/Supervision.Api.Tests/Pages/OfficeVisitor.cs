using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Supervision.Api.Pages;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Pages;

/// <summary>Somebody who works through the office pages, filling in forms by their labels.</summary>
internal sealed class OfficeVisitor(PageSite site)
{
    public async Task ActAsync(Actor actor)
    {
        var page = await site.ReadAsync(Links.OfficeActor);
        await site.SendAsync(Form(page, null), Links.OfficeActor,
            ("姓名", actor.Person), ("部门", actor.Department.ToString()), ("角色", actor.Role.Named()));
    }

    public async Task<IHtmlDocument> SendAsync(string path, string handler, params (string Label, string Value)[] filled) =>
        await site.SendAsync(Form(await site.ReadAsync(path), handler), path, filled);

    /// <summary>Sends a form that is refused with these words at that field.</summary>
    public async Task RefusedAsync(string path, string handler, string field, string words, params (string Label, string Value)[] filled)
    {
        var page = await SendAsync(path, handler, filled);
        WellFormed.Check(page, path);
        var at = page.GetElementById(field)!;
        Assert.Contains(page.QuerySelectorAll(".problem a"), link => link.GetAttribute("href") == "#" + field);
        Assert.Contains(at.GetAttribute("aria-describedby")!.Split(' '), id => page.GetElementById(id)!.TextContent.Contains(words, StringComparison.Ordinal));
    }

    public async Task<string> SaidAsync(string path, string handler, params (string Label, string Value)[] filled)
    {
        var page = await SendAsync(path, handler, filled);
        WellFormed.Check(page, path);
        Assert.Null(page.QuerySelector("main .problem[role=alert]")?.TextContent);
        return page.QuerySelector(".said[role=status]")!.TextContent;
    }

    public static string Text(IParentNode page, string selector) => string.Join('\n', page.QuerySelectorAll(selector).Select(found => found.TextContent));

    private static IHtmlFormElement Form(IHtmlDocument page, string? handler) =>
        (IHtmlFormElement)page.QuerySelectorAll("main form").First(form =>
            handler is null || form.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
