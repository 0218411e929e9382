using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Api.Guidance;
using Supervision.Api.Pages.Shared;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class CaseModel(
    CaseDesk desk,
    ProposalDesk proposals,
    ProposeAgain again,
    CompleteTexts complete,
    ReviewCase review,
    HearParty hear,
    AdoptCase adopt,
    CloseCase close,
    ProposeClosing closing,
    CorrectionUses uses,
    GuidanceOfSubject guidance)
    : CorrectionPage<CaseDeskView>(uses)
{
    [FromRoute]
    public string Number { get; set; } = "";

    // What a paper lacks is told where the paper is issued.
    protected override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(base.Fields)
    {
        ["case.nothing-new"] = "form.Item",
        ["paper.element-missing"] = Request.Query["handler"] == "Adopt" ? "end" : "basis",
    };

    /// <summary>The sign and the word of each truth.</summary>
    public static (string Sign, string Word, string Tone) Of(Truth truth) => truth switch
    {
        Truth.True => ("✓", "成立", "good"),
        Truth.False => ("✗", "不成立", "bad"),
        _ => ("?", "未查明", "wait"),
    };

    /// <summary>The proposals of the case and the form in which to ask again.</summary>
    public ProposalDeskView? Asked { get; private set; }

    /// <summary>行政指导 given before: milder means come first. What is proposed does not depend on it.</summary>
    public GuidanceBefore? Guidance { get; private set; }

    protected override LoadObject? Shown => CaseObjects.Case(Number);

    protected override async Task<Result<CaseDeskView>> ReadAsync(CancellationToken cancel)
    {
        if (!(await desk.ReadAsync(Actor, Number, cancel)).Succeeded(out var view, out var problem)
            || !(await proposals.ReadAsync(Actor, Number, cancel)).Succeeded(out var asked, out problem))
        {
            return problem;
        }

        Asked = asked;
        Guidance = new(view.Case.Target.ToString(), new(GuidanceOccasionKind.Case, Number), await guidance.ReadAsync(Actor, view.Case.Target, cancel));
        return view;
    }

    public async Task<IActionResult> OnPostAgainAsync([FromForm(Name = "form")] CaseForm form, CancellationToken cancel)
    {
        if (!(await proposals.ReadAsync(Actor, Number, cancel)).Succeeded(out var asked, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        var proposed = await again.ExecuteAsync(Actor, Number, form.Over(asked.Asked, asked.Today), cancel);
        return await AnswerAsync(proposed, Told, cancel);
    }

    private static string Told(MadeProposal made)
    {
        var changed = made.SetAside is null ? "" : "建议有变化，原来的听取意见和法制审核须重新办理。";
        return $"第{made.Number}次处理建议：{made.Outcome.Named()}。{changed}";
    }

    public async Task<IActionResult> OnPostCompleteAsync(
        TextsInput texts, List<ProofInput> proofs, CancellationToken cancel)
    {
        var read = texts.Read() with { Proofs = [.. proofs.Select(proof => proof.Read())] };
        return await AnswerAsync(await complete.ExecuteAsync(Actor, Number, read, cancel), _ => "文书的文字已保存。", cancel);
    }

    public async Task<IActionResult> OnPostHearAsync(DateOnly heardOn, string? words, string? answer, CancellationToken cancel)
    {
        var heard = await hear.ExecuteAsync(Actor, Number, heardOn, words?.Trim() ?? "", CaseForm.Given(answer), cancel);
        return await AnswerAsync(heard, _ => "当事人的意见已记录。", cancel);
    }

    public async Task<IActionResult> OnPostReviewAsync(
        [Required(ErrorMessage = "请选择审核结果。")] bool? passed, string? opinion, bool confirmed, CancellationToken cancel)
    {
        var reviewed = await review.ExecuteAsync(Actor, Number, new(passed!.Value, opinion?.Trim() ?? "", confirmed), cancel);
        return await AnswerAsync(reviewed, _ => passed.Value ? "法制审核已完成。" : "审核不通过，已退回办案人员再次提出处理建议。", cancel);
    }

    public async Task<IActionResult> OnPostAdoptAsync(CaseEnd end, string? reasons, CancellationToken cancel)
    {
        var adopted = await adopt.ExecuteAsync(Actor, Number, end, reasons?.Trim(), cancel);
        return await AnswerAsync(adopted, made => $"已作出决定：{made.Adopted!.End.Named()}。", cancel);
    }

    public async Task<IActionResult> OnPostProposeClosingAsync(DateOnly? servedOn, string? servedHow, CancellationToken cancel)
    {
        var proposed = await closing.ExecuteAsync(Actor, Number, servedOn, CaseForm.Given(servedHow), cancel);
        return await AnswerAsync(proposed, _ => "结案已提出，等负责人批准。", cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) =>
        await AnswerAsync(await close.ExecuteAsync(Actor, Number, cancel), made => $"案件 {made.Number} 已结案。", cancel);
}
