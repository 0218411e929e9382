using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Draws.Replacements;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Draws;

/// <summary>替换和回避 at one check or back-check. Who goes and why is said here; who comes is never asked.</summary>
public sealed class ReplacementModel(
    ReplacementDesk desk, ReplaceInspector replace, DropTarget drop, RequestRecusal request, DecideRecusal decide)
    : OfficePage<ReplacementDeskView>
{
    private static readonly Dictionary<string, string> OfReplace = new()
    {
        ["replacement.nobody-chosen"] = "person",
        ["recusal-request.not-on-check"] = "person",
        ["replacement.result-entered"] = "person",
        ["back-check.nothing-left-to-do"] = "person",
        ["replacement.no-reason"] = "reason",
        ["replacement.reason-unknown"] = "reason",
        ["replacement.reason-of-other"] = "reason",
    };

    private static readonly Dictionary<string, string> OfRefill = new()
    {
        ["replacement.no-place"] = "place",
        ["replacement.place-taken"] = "place",
    };

    private static readonly Dictionary<string, string> OfDrop = new()
    {
        ["replacement.no-reason"] = "dropReason",
        ["replacement.reason-unknown"] = "dropReason",
        ["replacement.reason-of-other"] = "dropReason",
        ["replacement.check-started"] = "dropReason",
    };

    private static readonly Dictionary<string, string> OfRequest = new()
    {
        ["replacement.nobody-chosen"] = "asked",
        ["recusal-request.not-on-check"] = "asked",
        ["recusal-request.waiting"] = "asked",
    };

    private static readonly Dictionary<string, string> OfDecision = new()
    {
        ["recusal-request.none-chosen"] = "which",
        ["recusal-request.not-found"] = "which",
        ["recusal-request.no-decision"] = "granted",
        ["recusal-request.without-grounds"] = "grounds",
    };

    private string? _applicant;

    [FromRoute]
    public Guid Id { get; set; }

    // The same refusal stands at a field of the form that was sent.
    protected override IReadOnlyDictionary<string, string> Fields => Request.Query["handler"].ToString() switch
    {
        "Replace" => OfReplace,
        "Refill" => OfRefill,
        "Drop" => OfDrop,
        "Ask" => new Dictionary<string, string>(OfRequest)
        {
            ["recusal-request.without-reason"] = _applicant is { Length: > 0 and <= RecusalRequest.ApplicantMaxLength } ? "why" : "applicant",
        },
        _ => OfDecision,
    };

    protected override LoadObject? Shown => CheckObjects.Either(Id);

    protected override Task<Result<ReplacementDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Id, cancel);

    public Task<IActionResult> OnPostReplaceAsync(string? person, string? reason, CancellationToken cancel)
    {
        return OfViewAsync(
            async view => string.IsNullOrEmpty(person) ? ReplacementFormProblems.NobodyChosen()
                : string.IsNullOrEmpty(reason) ? ReplacementFormProblems.NoReason()
                : await replace.ReplacePersonAsync(Actor, view.Task.Number, view.Target, person, reason, cancel),
            (view, line) => line.In.Length == 0
                ? $"{view.NameOf(line.Out)} 已替换出来，没有人可以接替，位置空缺。补足之前不能检查。"
                : $"{view.NameOf(line.Out)} 已由 {view.NameOf(line.In)} 接替，按票号得出。",
            cancel);
    }

    public Task<IActionResult> OnPostRefillAsync(string? place, CancellationToken cancel)
    {
        return OfViewAsync(
            async view => view.Empty.FirstOrDefault(empty => empty.ToString() == place) is not { } empty ? ReplacementFormProblems.NoPlace()
                : await replace.RefillAsync(Actor, view.Task.Number, view.Target, empty.Team, empty.Slot, cancel),
            (view, line) => line.In.Length == 0
                ? $"{line.Team}第 {line.Slot} 位现在仍没有人可以补，位置空缺。"
                : $"{line.Team}第 {line.Slot} 位由 {view.NameOf(line.In)} 补上，按票号得出。",
            cancel);
    }

    public Task<IActionResult> OnPostDropAsync(string? dropReason, CancellationToken cancel)
    {
        return OfViewAsync(
            async view => string.IsNullOrEmpty(dropReason) ? ReplacementFormProblems.NoReason()
                : await drop.ExecuteAsync(Actor, view.Task.Number, view.Target, dropReason, cancel),
            (view, lines) => lines[0].In.Length == 0
                ? $"{view.Staffed.TargetName}不再检查，本层没有候补，位置空缺。"
                : $"{view.Staffed.TargetName}不再检查，由候补对象 {lines[0].In} 递补，待负责人批准检查。",
            cancel, view => Links.OfficeChecks(view.Task.Number));
    }

    public Task<IActionResult> OnPostAskAsync(string? asked, string? applicant, string? why, CancellationToken cancel)
    {
        _applicant = applicant?.Trim();
        return OfViewAsync(
            async view => string.IsNullOrEmpty(asked) ? ReplacementFormProblems.NobodyChosen()
                : await request.ExecuteAsync(Actor, view.Task.Number, view.Target, asked, _applicant ?? "", why?.Trim() ?? "", cancel),
            (_, _) => "回避申请已登记，等待负责人决定。决定之前，检查不停止。", cancel);
    }

    public Task<IActionResult> OnPostDecideAsync(Guid? which, bool? granted, string? grounds, CancellationToken cancel)
    {
        return OfViewAsync(
            async view => which is not { } id ? ReplacementFormProblems.NoRequestChosen()
                : granted is not { } yes ? ReplacementFormProblems.NoDecision()
                : await decide.ExecuteAsync(Actor, view.Task.Number, RecusalRequestId.From(id), yes, grounds?.Trim() ?? "", cancel),
            (view, lines) => granted is not true ? "回避申请已驳回，检查继续。"
                : lines.Count == 0 ? "已同意回避。该人员已不在这项检查中，不用再替换。"
                : lines[0].In.Length == 0 ? $"已同意回避，{view.NameOf(lines[0].Out)} 退出，没有人可以接替，位置空缺。"
                : $"已同意回避，{view.NameOf(lines[0].Out)} 已由 {view.NameOf(lines[0].In)} 接替，按票号得出。",
            cancel);
    }

    private async Task<IActionResult> OfViewAsync<T>(
        Func<ReplacementDeskView, Task<Result<T>>> act, Func<ReplacementDeskView, T, string> said, CancellationToken cancel,
        Func<ReplacementDeskView, string>? next = null) where T : notnull
    {
        if (!(await ReadAsync(cancel)).Succeeded(out var view, out var problem))
        {
            return await AnswerAsync<T>(problem, _ => "", cancel);
        }

        return await AnswerAsync(await act(view), done => said(view, done), cancel, next is null ? null : _ => next(view));
    }
}
