using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Supervision.Api.Pages;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Pages;

/// <summary>Somebody who works through the office pages, filling in forms by their labels.</summary>
internal sealed class OfficeVisitor(PageSite site)
{
    /// <summary>What an officer fills in where a little expired food was found and all is as the list of 2025 asks.</summary>
    public static readonly (string Label, string Value)[] ExpiredFood =
    [
        ("清单事项", "SAMR-2025-10-05"), ("行为开始", "2026-10-05"), ("行为终了", "2026-10-20"), ("已经改正", "true"), ("改正日期", "2026-10-20"), ("当场改正", "true"),
        ("危害后果", "minor"), ("违法行为轻微", "false"), ("如实说明进货来源", "true"), ("没有发生事故", "true"), ("当事人属于清单所列类型", "true"), ("货值", "126"),
        ("以往记录", "nation"), ("违反的规定", "食品安全法第34条"), ("证据", "现场笔录"),
    ];

    public async Task ActAsync(Actor actor)
    {
        var page = await site.ReadAsync(Links.OfficeActor);
        await site.SendAsync(Form(page, null), Links.OfficeActor,
            ("姓名", actor.Person), ("部门", actor.Department.ToString()), ("角色", actor.RoleName));
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

    /// <summary>Sends a form that is refused with these words above it, because of who sends it or what has changed since.</summary>
    public async Task RefusedAboveAsync(string path, string handler, string words, params (string Label, string Value)[] filled)
    {
        var page = await SendAsync(path, handler, filled);
        WellFormed.Check(page, path);
        Assert.Contains(words, page.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
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
