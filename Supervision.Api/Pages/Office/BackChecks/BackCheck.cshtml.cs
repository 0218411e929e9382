using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.BackChecks;
using Supervision.Core.BackChecks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.BackChecks;

/// <summary>One back-check: review, signature of the other, and a visit if the head approves one.</summary>
public sealed class BackCheckModel(
    BackCheckDesk desk, EnterBackCheckReview enter, SignBackCheckReview sign, ApproveBackCheckVisit approve, RecordBackCheckVisit record)
    : OfficePage<BackCheckDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["back-check.no-outcome"] = "outcome",
        ["back-check.no-reasons"] = "reasons",
        ["back-check.needless-reasons"] = "reasons",
        ["back-check.reasons-too-long"] = "reasons",
        ["back-check.given-back-without-reason"] = "backReason",
        ["back-check.visit-without-reason"] = "visitReason",
        ["back-check.visit-incomplete"] = "finding",
        ["back-check.finding-too-long"] = "finding",
    };

    private BackCheckId Back => BackCheckId.From(Id);

    protected override LoadObject? Shown => CheckObjects.BackCheck(Back);

    protected override Task<Result<BackCheckDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Back, cancel);

    public async Task<IActionResult> OnPostReviewAsync(string? outcome, string? reasons, CancellationToken cancel)
    {
        return await AnswerAsync(
            await enter.ExecuteAsync(Actor, Back, outcome switch { "agrees" => true, "deviates" => false, _ => null }, reasons, cancel),
            _ => "书面复核已录入，等待另一名复核人员签认。", cancel);
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancel) =>
        await AnswerAsync(await sign.ExecuteAsync(Actor, Back, cancel), _ => "已签认，书面复核生效。", cancel);

    public async Task<IActionResult> OnPostGiveBackAsync(string? backReason, CancellationToken cancel) =>
        await AnswerAsync(await sign.GiveBackAsync(Actor, Back, backReason ?? "", cancel), _ => "已退回，由复核人员重新录入。", cancel);

    public async Task<IActionResult> OnPostVisitAsync(string? visitReason, CancellationToken cancel) =>
        await AnswerAsync(
            await approve.ExecuteAsync(Actor, Back, visitReason ?? "", cancel), code => $"已批准复核入企，发出通知书，检查码 {code.Text}。", cancel);

    public async Task<IActionResult> OnPostRecordAsync(string? place, string? unscanned, string? finding, CancellationToken cancel) =>
        await AnswerAsync(await record.ExecuteAsync(Actor, Back, place, unscanned, finding ?? "", cancel), _ => "复核入企已记录。", cancel);
}
