using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Emergencies;
using Supervision.Api.Pages.Office.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Emergencies;

/// <summary>One emergency visit, from its start to the review of its result.</summary>
public sealed class EmergencyModel(
    EmergencyDesk desk, ConfirmEmergencyVisit confirm, DecideEmergencyVisit decide, EnterEmergencyResult enter, ReviewEmergencyResult review)
    : OfficePage<EmergencyDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["emergency.refused-without-reason"] = "refuseReason",
        ["emergency.ends-on-wrong-day"] = "endedOn",
        ["result.none"] = "overall",
        ["result.stands-alone"] = "overall",
        ["result.inconsistent"] = "overall",
    };

    private EmergencyVisitId Visit => EmergencyVisitId.From(Id);

    protected override LoadObject? Shown => EmergencyObjects.Visit(Visit);

    protected override Task<Result<EmergencyDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Visit, cancel);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        await AnswerAsync(await confirm.ExecuteAsync(Actor, Visit, cancel), _ => "已确认在场，等负责人批准。", cancel);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) =>
        await AnswerAsync(await decide.ExecuteAsync(Actor, Visit, cancel), visit => visit.IsApprovedLate ? "已批准，记为逾期批准。" : "已批准。", cancel);

    public async Task<IActionResult> OnPostRefuseAsync(string? refuseReason, CancellationToken cancel) =>
        await AnswerAsync(await decide.RefuseAsync(Actor, Visit, refuseReason?.Trim() ?? "", cancel), _ => "已记为不予批准。已经写下的都保留。", cancel);

    public async Task<IActionResult> OnPostEnterAsync(
        IReadOnlyList<ItemInput> items, IReadOnlyList<string> overall, DateOnly endedOn, CancellationToken cancel)
    {
        return await AnswerAsync(
            await enter.ExecuteAsync(Actor, Visit, [.. items.Where(item => item.Finding is not null).Select(item => item.Typed())], overall, endedOn, cancel),
            visit => visit.Approved is null ? "结果已录入。负责人批准以后才能审核。" : "结果已录入，等没有到场的人审核。", cancel);
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancel) =>
        await AnswerAsync(await review.ExecuteAsync(Actor, Visit, cancel), _ => "结果已审核，不能再改。", cancel);
}
