using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Api.Guidance;
using Supervision.Api.Pages.Shared;
using Supervision.Core.Checks;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class ProposeModel(
    BreachDesk desk, ProposeCase propose, CorrectionUses uses, GuidanceOfSubject guidance)
    : CorrectionPage<BreachDeskView>(uses)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>行政指导 given before: milder means come first. What is proposed does not depend on it.</summary>
    public GuidanceBefore? Guidance { get; private set; }

    protected override async Task<Result<BreachDeskView>> ReadAsync(CancellationToken cancel)
    {
        var read = await desk.ReadAsync(Actor, BreachId.From(Id), cancel);

        if (read.Succeeded(out var view, out _))
        {
            var occasion = new GuidanceOccasion(GuidanceOccasionKind.Breach, view.Breach.Id.ToString());
            Guidance = new(view.Breach.Target.ToString(), occasion, await guidance.ReadAsync(Actor, view.Breach.Target, cancel));
        }

        return read;
    }

    public async Task<IActionResult> OnPostProposeAsync([FromForm(Name = "form")] CaseForm form, CancellationToken cancel)
    {
        var read = await desk.ReadAsync(Actor, BreachId.From(Id), cancel);

        if (!read.Succeeded(out var view, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        return await AnswerAsync(
            await propose.ExecuteAsync(Actor, view.Breach.Id, form.Asked(view.Organ, view.Today), form.Texts(), cancel),
            made => $"案件 {made.Number} 已建立，处理建议在下面。", cancel, made => Links.OfficeCase(made.Number));
    }
}
