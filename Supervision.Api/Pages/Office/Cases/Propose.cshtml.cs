using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class ProposeModel(BreachDesk desk, ProposeCase propose, OrderCorrection order, RecheckCorrection recheck)
    : CorrectionPage<BreachDeskView>(order, recheck)
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override Task<Result<BreachDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, BreachId.From(Id), cancel);

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
