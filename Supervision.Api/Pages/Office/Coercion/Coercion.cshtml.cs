using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Coercion;

/// <summary>One measure: from its request to what became of each thing.</summary>
public sealed class CoercionModel(
    CoercionDesk desk, ApproveCoercion approve, TakeCoercion take, TellCoercion tell, ExtendCoercion extend, LiftCoercion lift, DisposeThing dispose,
    CloseCoercion close)
    : OfficePage<CoercionDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["coercion.no-moment"] = "TakenOn",
        ["coercion.not-yet-taken"] = "TakenOn",
        ["coercion.unknown-colleague"] = "Second",
        ["coercion.no-things"] = "Things",
        ["coercion.things-wrong"] = "Things",
        ["coercion.taking-incomplete"] = "Heard",
        ["coercion.no-keeping"] = "Keeping",
        ["coercion.no-signing"] = "Signing",
        ["coercion.no-witness"] = "Witness",
        ["coercion.rights-not-told"] = "RightsTold",
        ["coercion.no-paper"] = "HandedOver",
        ["coercion.freeze-incomplete"] = "Bank",
        ["coercion.served-on-wrong-day"] = "servedOn",
        ["coercion.no-ground"] = "ground",
        ["coercion.no-such-thing"] = "thing",
        ["coercion.disposed"] = "thing",
        ["coercion.no-way"] = "way",
        ["coercion.still-held"] = "way",
        ["coercion.must-go-back"] = "way",
        ["coercion.no-recipient"] = "recipient",
        ["coercion.disposal-without-decision"] = "document",
        ["coercion.proceeds-wrong"] = "proceeds",
    };

    private CoercionFileId FileId => CoercionFileId.From(Id);

    protected override LoadObject? Shown => CoercionObjects.File(FileId);

    protected override Task<Result<CoercionDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, FileId, cancel);

    public async Task<IActionResult> OnPostApproveAsync(string? approvalWords, CancellationToken cancel) =>
        await AnswerAsync(await approve.ExecuteAsync(Actor, FileId, Given(approvalWords), cancel), _ => "已批准。", cancel);

    public async Task<IActionResult> OnPostRefuseAsync(string? refusalReason, CancellationToken cancel)
    {
        return await AnswerAsync(
            await approve.RefuseAsync(Actor, FileId, Text(refusalReason), cancel),
            file => file.Taking is null ? "已登记不予批准，不得实施。" : "已登记不予批准，请立即解除。", cancel);
    }

    public async Task<IActionResult> OnPostTakeAsync(TakingForm form, CancellationToken cancel)
    {
        return await AnswerAsync(
            await take.ExecuteAsync(Actor, FileId, form.Read(), cancel),
            file => file.EndsOn is { } end ? $"已登记实施并出具决定书和现场笔录，期限至 {Format.Day(end)}。" : "已登记实施并出具决定书和现场笔录。", cancel);
    }

    public async Task<IActionResult> OnPostServeAsync(DateOnly? servedOn, CancellationToken cancel) =>
        await AnswerAsync(await tell.ServedAsync(Actor, FileId, servedOn ?? default, cancel), _ => "已登记交付。", cancel);

    public async Task<IActionResult> OnPostTestingAsync(int? testingDays, string? tested, CancellationToken cancel)
    {
        return await AnswerAsync(
            await tell.ExecuteAsync(Actor, FileId, testingDays, Text(tested), cancel),
            file => $"已出具检测期间告知书，期限至 {Format.Day(file.EndsOn)}。", cancel);
    }

    public async Task<IActionResult> OnPostExtendAsync(int? extensionDays, string? extensionReason, CancellationToken cancel)
    {
        return await AnswerAsync(
            await extend.ExecuteAsync(Actor, FileId, extensionDays, Text(extensionReason), cancel),
            file => $"已批准延长。{Format.Day(file.EndsOn)} 以前书面告知当事人，延长才起作用。", cancel);
    }

    public async Task<IActionResult> OnPostTellExtensionAsync(CancellationToken cancel)
    {
        return await AnswerAsync(
            await tell.ExtensionAsync(Actor, FileId, cancel), file => $"已出具延长期限通知书，期限至 {Format.Day(file.EndsOn)}。", cancel);
    }

    public async Task<IActionResult> OnPostLiftAsync(LiftingGround? ground, string? liftingReason, CancellationToken cancel) =>
        await AnswerAsync(await lift.ExecuteAsync(Actor, FileId, ground, Text(liftingReason), cancel), _ => "已解除并出具解除决定书，请立即退还财物。", cancel);

    public async Task<IActionResult> OnPostDisposeAsync(
        int? thing, DisposalWay? way, string? recipient, string? document, decimal? proceeds, CancellationToken cancel)
    {
        if (way is not { } known)
        {
            return await AnswerAsync<Done>(CoercionFileProblems.NoWay(), _ => "", cancel);
        }

        var disposal = new ThingDisposal(thing ?? 0, known, Text(recipient), Given(document), proceeds);
        return await AnswerAsync(await dispose.ExecuteAsync(Actor, FileId, disposal, cancel), file => $"已登记，还有 {file.Held.Count} 项没有处理。", cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(string? closingReason, CancellationToken cancel) =>
        await AnswerAsync(await close.ExecuteAsync(Actor, FileId, Text(closingReason), cancel), _ => "已办结。", cancel);

    private static string Text(string? typed) => typed?.Trim() ?? "";

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
