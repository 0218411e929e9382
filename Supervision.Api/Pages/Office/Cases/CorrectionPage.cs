using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Core.Cases;
using Supervision.Core.Checks;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>An office page on which a correction can be ordered by two, a made one be noted and confirmed, and people be assigned.</summary>
public abstract class CorrectionPage<TView>(CorrectionUses uses) : OfficePage<TView> where TView : notnull
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["case.correction-due-past"] = "by",
        ["case.already-corrected"] = "demands",
        ["order.already-open"] = "demands",
        ["order.no-provision"] = "orderProvision",
        ["order.no-basis"] = "basis",
        ["order.no-demands"] = "demands",
        ["order.returned-without-opinion"] = "orderOpinion",
        ["order.term-over"] = "orderOpinion",
        ["order.already-decided"] = "orderOpinion",
        ["case.recheck-before-order"] = "recheckedOn",
        ["case.corrected-without-day"] = "correctedOn",
        ["case.not-corrected-with-day"] = "correctedOn",
        ["case.corrected-outside"] = "correctedOn",
        ["case.recheck-nothing-seen"] = "seen",
        ["assignment.too-few"] = "officers",
        ["assignment.not-of-office"] = "officers",
        ["assignment.without-reasons"] = "assignedBecause",
        ["case.no-opinion"] = "opinion",
        ["case.opinion-too-long"] = "opinion",
        ["case.not-served"] = "servedOn",
        ["case.served-outside"] = "servedOn",
        ["case.nothing-served"] = "servedOn",
        ["case.served-how"] = "servedHow",
        ["case.recheck-in-the-future"] = "recheckedOn",
        ["case.already-rechecked"] = "paper",
        ["case.recheck-not-found"] = "paper",
        ["case.departs-without-reasons"] = "reasons",
        ["case.clauses-not-confirmed"] = "end",
        ["case.conditions-not-shown"] = "end",
        ["case.not-heard"] = "end",
        ["case.not-reviewed"] = "end",
        ["case.only-head"] = "end",
        ["case.heard-in-the-future"] = "heardOn",
        ["case.no-fact"] = "fact",
        ["case.only-legal-reviewer"] = "confirmed",
    };

    public async Task<IActionResult> OnPostOrderAsync(
        Guid breach, [Required(ErrorMessage = "请写明违反的规定。")] string? orderProvision, [Required(ErrorMessage = "请写明责令改正的依据。")] string? basis,
        [Required(ErrorMessage = "请写明要求，一行一项。")] string? demands, DateOnly? by, CancellationToken cancel)
    {
        var text = new OrderText(orderProvision!.Trim(), basis!.Trim(), CaseForm.Lines(demands), by);
        return await AnswerAsync(
            await uses.Propose.ExecuteAsync(Actor, BreachId.From(breach), text, cancel), _ => "责令改正已提出，等承办机构负责人或者负责人批准。批准之前没有责令。", cancel);
    }

    public async Task<IActionResult> OnPostApproveOrderAsync(Guid proposal, string? orderOpinion, CancellationToken cancel) =>
        await AnswerAsync(
            await uses.Approve.ExecuteAsync(Actor, OrderProposalId.From(proposal), orderOpinion?.Trim() ?? "", cancel),
            paper => $"责令改正通知书 {paper.Number} 已出具。到期须复查。", cancel);

    public async Task<IActionResult> OnPostReturnOrderAsync(Guid proposal, string? orderOpinion, CancellationToken cancel) =>
        await AnswerAsync(
            await uses.Return.ExecuteAsync(Actor, OrderProposalId.From(proposal), orderOpinion?.Trim() ?? "", cancel), _ => "已退回，办案人员可以另提。", cancel);

    public async Task<IActionResult> OnPostRecheckAsync(
        [Required(ErrorMessage = "请选择复查的是哪一份通知书。")] string? paper, DateOnly recheckedOn,
        [Required(ErrorMessage = "请选择复查结果。")] bool? corrected, DateOnly? correctedOn, string? seen, CancellationToken cancel)
    {
        var found = new RecheckInput(recheckedOn, corrected!.Value, correctedOn, seen?.Trim() ?? "");
        return await AnswerAsync(
            await uses.Recheck.ExecuteAsync(Actor, paper!, found, cancel), made => $"{made.Paper} 的复查已记录，等另一名执法人员登录确认后生效。", cancel);
    }

    public async Task<IActionResult> OnPostConfirmRecheckAsync(
        [Required(ErrorMessage = "请选择复查的是哪一份通知书。")] string? paper, CancellationToken cancel) =>
        await AnswerAsync(
            await uses.Confirm.ExecuteAsync(Actor, paper!, cancel),
            made => $"{made.Paper} 的复查已确认：{(made.Result!.Corrected ? "已经改正" : "没有改正")}。", cancel);

    public async Task<IActionResult> OnPostAssignAsync(Guid breach, string? assignedPaper, List<string> officers, string? assignedBecause, CancellationToken cancel)
    {
        var because = assignedBecause?.Trim() ?? "";
        var made = string.IsNullOrEmpty(assignedPaper)
            ? await uses.Assign.ExecuteAsync(Actor, BreachId.From(breach), officers, because, cancel)
            : await uses.AssignRecheck.ExecuteAsync(Actor, assignedPaper, officers, because, cancel);
        return await AnswerAsync(made, one => $"已指定{string.Join('、', one.Officers.Select(officer => officer.Name))}。", cancel);
    }
}
