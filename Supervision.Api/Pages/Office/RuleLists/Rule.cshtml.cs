using System.Text;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.RuleLists;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.RuleLists;

public sealed class RuleModel(RuleDesk desk, ReviewClauses review, AdoptList adopt, ReplayVersion replay) : OfficePage<RuleDeskView>
{
    private int? _line;

    [FromRoute]
    public string List { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    /// <summary>Past cases decided under this version; null when nobody asked.</summary>
    public VersionReplay? Replayed { get; private set; }

    // A clause that could not be confirmed is told at its own field.
    protected override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["list.in-the-past"] = "adoptFrom",
        ["list.before-itself"] = "adoptFrom",
        ["list.not-reviewed"] = "adoptFrom",
        ["list.only-head"] = "adoptFrom",
        ["list.only-legal-reviewer"] = $"note-{_line}",
        ["list.already-confirmed"] = $"note-{_line}",
    };

    private string Label => FormattableString.Invariant($"{List}@{Number}");

    /// <summary>How far the text was held against its source.</summary>
    public static string Seen(string verified) => verified switch
    {
        "text_seen" => "已见原文",
        "partly" => "部分核对",
        _ => "没有核对，只能提请研究决定",
    };

    protected override LoadObject? Shown => OtherObjects.List($"{List}@{Number}");

    protected override Task<Result<RuleDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(List, Number, cancel);

    public async Task<IActionResult> OnGetTextAsync(CancellationToken cancel)
    {
        return (await desk.ReadAsync(List, Number, cancel)).Succeeded(out var view, out _)
            ? File(Encoding.UTF8.GetBytes(view.Text.Text), "application/yaml; charset=utf-8", Path.GetFileName(view.Text.Name))
            : await ShowAsync(StatusCodes.Status404NotFound, cancel);
    }

    public async Task<IActionResult> OnGetWorkbookAsync(CancellationToken cancel)
    {
        return (await desk.ReadAsync(List, Number, cancel)).Succeeded(out var view, out _) && ListWorkbook.Bytes([view.Text]).Succeeded(out var bytes, out _)
            ? File(bytes, RulesModel.WorkbookType, $"{List}.xlsx")
            : await ShowAsync(StatusCodes.Status404NotFound, cancel);
    }

    public async Task<IActionResult> OnGetReplayAsync(CancellationToken cancel)
    {
        if (!(await replay.ReadAsync(List, Number, cancel)).Succeeded(out var made, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        Replayed = made;
        return await ShowAsync(StatusCodes.Status200OK, cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string item, int line, CancellationToken cancel)
    {
        _line = line;
        var note = Request.Form[FormattableString.Invariant($"note-{line}")].ToString().Trim();
        return await AnswerAsync(await review.ExecuteAsync(Actor, Label, [item], note, cancel),
            _ => $"事项 {item} 的条款已核对。", cancel, _ => FormattableString.Invariant($"{Links.OfficeRule(List, Number)}#item-{line}"));
    }

    public async Task<IActionResult> OnPostAdoptAsync(DateOnly adoptFrom, CancellationToken cancel) =>
        await AnswerAsync(await adopt.ExecuteAsync(Actor, Label, adoptFrom, cancel),
            version => $"已采用，自 {Format.Day(version.InForceFrom)} 起作判断，已写入透明日志。", cancel);
}
