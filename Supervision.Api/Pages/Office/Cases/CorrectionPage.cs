using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Core.Checks;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>An office page on which a correction can be ordered and a made one be noted.</summary>
public abstract class CorrectionPage<TView>(OrderCorrection order, RecheckCorrection recheck) : OfficePage<TView> where TView : notnull
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["case.correction-due-past"] = "by",
        ["case.already-corrected"] = "demands",
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
        [Required(ErrorMessage = "请写明要求，一行一项。")] string? demands, DateOnly? by, CancellationToken cancel) =>
        await AnswerAsync(
            await order.ExecuteAsync(Actor, BreachId.From(breach), orderProvision!.Trim(), basis!.Trim(), CaseForm.Lines(demands), by, cancel),
            paper => $"责令改正通知书 {paper.Number} 已出具。到期须复查。", cancel);

    public async Task<IActionResult> OnPostRecheckAsync(
        [Required(ErrorMessage = "请选择复查的是哪一份通知书。")] string? paper, DateOnly recheckedOn,
        [Required(ErrorMessage = "请选择复查结果。")] bool? corrected, [Required(ErrorMessage = "请写明看到的情况和证据。")] string? seen, CancellationToken cancel) =>
        await AnswerAsync(
            await recheck.ExecuteAsync(Actor, paper!, recheckedOn, corrected!.Value, seen!.Trim(), cancel),
            made => $"{made.Paper} 的复查已记录：{(corrected.Value ? "已经改正" : "没有改正")}。", cancel);
}
