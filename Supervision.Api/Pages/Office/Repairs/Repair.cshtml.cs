using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Repairs;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Pages.Office.Repairs;

/// <summary>One handling of repair: from its application to what became of each channel.</summary>
public sealed class RepairModel(
    RepairDesk desk, AcceptRepair accept, ExtendRepair extend, AnswerRepair answer, DecideRepair decide, SightRepair sight)
    : OfficePage<RepairDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["repair.nothing-supplied"] = "materials",
        ["repair.no-decider"] = "DecidedBy",
        ["repair.by-decider"] = "DecidedBy",
        ["repair.class-without-basis"] = "ClassBasis",
        ["repair.unverified-class"] = "Class",
        ["repair.published-on-wrong-day"] = "PublishedOn",
        ["repair.no-start"] = "PublishedOn",
        ["repair.no-document"] = "document",
        ["repair.document-taken"] = "document",
        ["repair.no-answer-words"] = "answerWords",
        ["repair.performed-on-wrong-day"] = "performedOn",
        ["repair.sighted-on-wrong-day"] = "sightedOn",
        ["repair.sighting-incomplete"] = "proof",
    };

    private RepairId Repair => RepairId.From(Id);

    protected override LoadObject? Shown => RepairObjects.Repair(Repair);

    protected override Task<Result<RepairDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Repair, cancel);

    public async Task<IActionResult> OnPostAskAsync(string? askWords, CancellationToken cancel)
    {
        return await AnswerAsync(
            await accept.AskAsync(Actor, Repair, Text(askWords) is { Length: > 0 } words ? words : null, cancel),
            made => $"已通知补充{string.Join('、', made.Last.Materials.Select(RepairMaterials.Named))}。", cancel);
    }

    public async Task<IActionResult> OnPostSupplyAsync(List<string> materials, CancellationToken cancel) =>
        await AnswerAsync(await accept.SupplyAsync(Actor, Repair, materials, cancel), _ => "已登记，自今日起计算受理的期限。", cancel);

    public async Task<IActionResult> OnPostAcceptAsync(RepairFactsForm form, CancellationToken cancel) =>
        await AnswerAsync(await accept.ExecuteAsync(Actor, Repair, form.Read(), cancel), _ => "已受理，送负责人决定。", cancel);

    public async Task<IActionResult> OnPostNotAcceptAsync(RepairFactsForm form, string? refuseWords, CancellationToken cancel) =>
        await AnswerAsync(await accept.RefuseAsync(Actor, Repair, form.Read(), Text(refuseWords), cancel), _ => "已登记不予受理。请答复申请人。", cancel);

    public async Task<IActionResult> OnPostExtendAsync(string? extendWords, CancellationToken cancel) =>
        await AnswerAsync(await extend.ExecuteAsync(Actor, Repair, Text(extendWords), cancel), _ => "已延长。请按期答复办理进度。", cancel);

    public async Task<IActionResult> OnPostAnswerAsync(string? answerWords, CancellationToken cancel) =>
        await AnswerAsync(await answer.ExecuteAsync(Actor, Repair, Text(answerWords), cancel), _ => "答复已记录。", cancel);

    public async Task<IActionResult> OnPostDecideAsync(
        string? result, string? dutiesNow, string? correctedNow, string? document, string? decideWords, CancellationToken cancel)
    {
        if (result is not ("grant" or "refuse"))
        {
            ModelState.AddModelError("result", "没有选择准予或者不予。请选择。");
            return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var decision = new RepairDecision(
            result is "grant", RepairFactsForm.YesOrNo(dutiesNow), RepairFactsForm.YesOrNo(correctedNow), Text(document), Text(decideWords));
        return await AnswerAsync(await decide.ExecuteAsync(Actor, Repair, decision, cancel), made => $"已决定：{made.State.Named()}。请答复申请人。", cancel);
    }

    public async Task<IActionResult> OnPostFinishAsync(DateOnly? performedOn, string? finishDocument, string? finishWords, CancellationToken cancel)
    {
        return await AnswerAsync(
            await decide.FinishAsync(Actor, Repair, performedOn ?? default, Text(finishDocument), Text(finishWords), cancel), _ => "已登记执行完毕，准予修复。", cancel);
    }

    public async Task<IActionResult> OnPostSightAsync(string? channel, DateOnly? sightedOn, string? stillShown, string? proof, CancellationToken cancel)
    {
        if (stillShown is not ("yes" or "no"))
        {
            ModelState.AddModelError("stillShown", "没有选择是否仍在显示。请选择。");
            return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var sighting = new RepairSighting(Text(channel), sightedOn ?? default, stillShown is "yes", Text(proof));
        return await AnswerAsync(await sight.ExecuteAsync(Actor, Repair, sighting, cancel), _ => "核验已记录。", cancel);
    }

    private static string Text(string? typed) => typed?.Trim() ?? "";
}
