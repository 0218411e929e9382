using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Guidance;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Guidance;

/// <summary>One guidance: from its letter to its end.</summary>
public sealed class GuidancePageModel(
    GuidanceDesk desk, CoSignGuidance coSign, DeliverGuidance deliver, RecordGuidanceAnswer answer, RevisitGuidance revisit, CloseGuidance close)
    : OfficePage<GuidanceDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["guidance.no-way"] = "way",
        ["guidance.no-receiver"] = "receiver",
        ["guidance.no-speaker"] = "speaker",
        ["guidance.no-words"] = "words",
        ["guidance.no-revisit-way"] = "revisitWay",
        ["guidance.nothing-seen"] = "seen",
        ["guidance.revisit-not-planned"] = "next",
        ["guidance.closed-without-words"] = "closing",
        ["guidance.wrong-day"] = DayOf(Request.Query["handler"].ToString()),
    };

    private GuidanceId Guidance => GuidanceId.From(Id);

    protected override LoadObject? Shown => GuidanceObjects.Guidance(Guidance);

    public static string Title(GuidanceStep step) => step.State switch
    {
        GuidanceState.Given => "出具",
        GuidanceState.CoSigned => "另一名人员签名",
        GuidanceState.Delivered => "送达",
        GuidanceState.Answered => "对象的答复",
        GuidanceState.Revisited => "回访",
        _ => "办结",
    };

    protected override Task<Result<GuidanceDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Guidance, cancel);

    public async Task<IActionResult> OnPostCoSignAsync(CancellationToken cancel) =>
        await AnswerAsync(await coSign.ExecuteAsync(Actor, Guidance, cancel), _ => "已签名。请把行政指导书交给对象，并登记怎样送达。", cancel);

    public async Task<IActionResult> OnPostDeliverAsync(DateOnly? deliveredOn, GuidanceWay? way, string? receiver, CancellationToken cancel)
    {
        if (way is not { } known)
        {
            return await AnswerAsync<Done>(GuidanceProblems.NoWay(), _ => "", cancel);
        }

        var delivered = await deliver.ExecuteAsync(Actor, Guidance, new(deliveredOn ?? default, known, Text(receiver)), cancel);
        return await AnswerAsync(delivered, made => $"送达已登记，{Format.Day(made.RevisitDue)} 回访。", cancel);
    }

    public async Task<IActionResult> OnPostAnswerAsync(DateOnly? answeredOn, string? speaker, string? words, CancellationToken cancel) =>
        await AnswerAsync(
            await answer.ExecuteAsync(Actor, Guidance, new(answeredOn ?? default, Text(speaker), Text(words)), cancel), _ => "对象的话已照原话登记。", cancel);

    public async Task<IActionResult> OnPostRevisitAsync(DateOnly? revisitedOn, RevisitWay? revisitWay, string? seen, DateOnly? next, CancellationToken cancel)
    {
        if (revisitWay is not { } known)
        {
            return await AnswerAsync<Done>(GuidanceProblems.NoRevisitWay(), _ => "", cancel);
        }

        var revisited = await revisit.ExecuteAsync(Actor, Guidance, new(revisitedOn ?? default, known, Text(seen)), next, cancel);
        return await AnswerAsync(revisited, made => made.RevisitDue is { } due ? $"回访已登记，{Format.Day(due)} 再回访。" : "回访已登记，可以办结。", cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(string? closing, CancellationToken cancel) =>
        await AnswerAsync(await close.ExecuteAsync(Actor, Guidance, Text(closing), cancel), _ => "已办结。", cancel);

    private static string DayOf(string handler) => handler switch
    {
        "Deliver" => "deliveredOn",
        "Answer" => "answeredOn",
        _ => "revisitedOn",
    };

    private static string Text(string? typed) => typed?.Trim() ?? "";
}
