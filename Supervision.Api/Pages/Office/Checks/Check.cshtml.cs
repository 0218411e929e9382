using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Checks;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Checks;

public sealed class CheckModel(CheckDesk desk, WaiveVisitLimits waive, StartCheck start, EnterResult enter, ConfirmResult confirm, ReviewResult review,
    GiveBackResult giveBack) : OfficePage<CheckDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["check.outside-window"] = "on",
        ["check.unscanned-without-reason"] = "unscanned",
        ["check.ends-before-start"] = "endedOn",
        ["result.none"] = "overall",
        ["result.stands-alone"] = "overall",
        ["result.inconsistent"] = "overall",
        ["check.departments-differ"] = "overall",
        ["check.given-back-without-reason"] = "backReason",
        ["check.waived-without-reason"] = "waiveReason",
    };

    private CheckId Check => CheckId.From(Id);

    protected override LoadObject? Shown => CheckObjects.Check(Check);

    protected override Task<Result<CheckDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Check, cancel);

    public async Task<IActionResult> OnPostWaiveAsync(string? waiveReason, CancellationToken cancel) =>
        await AnswerAsync(await waive.ExecuteAsync(Actor, Check, waiveReason ?? "", cancel), _ => "已批准超限检查。", cancel);

    public async Task<IActionResult> OnPostStartAsync(DateOnly on, string? place, string? unscanned, CancellationToken cancel) =>
        await AnswerAsync(await start.ExecuteAsync(Actor, Check, on, place, unscanned, cancel), _ => "检查已开始，可以录入结果。", cancel);

    public async Task<IActionResult> OnPostEnterAsync(
        IReadOnlyList<ItemInput> items, IReadOnlyList<string> overall, DateOnly endedOn, CancellationToken cancel)
    {
        return await AnswerAsync(
            await enter.ExecuteAsync(Actor, Check, [.. items.Where(item => item.Finding is not null).Select(item => item.Typed())], overall, endedOn, cancel),
            _ => "结果已录入，等待另一名检查人员签认。审核之前可以再改。", cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        await AnswerAsync(await confirm.ExecuteAsync(Actor, Check, cancel), _ => "结果已签认，等待没有参加检查的人审核。", cancel);

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancel) =>
        await AnswerAsync(await review.ExecuteAsync(Actor, Check, cancel), _ => "结果已审核。各部门都审核以后，公示信息写入各渠道，问题转为违法线索。", cancel);

    public async Task<IActionResult> OnPostGiveBackAsync(string? backReason, CancellationToken cancel) =>
        await AnswerAsync(await giveBack.ExecuteAsync(Actor, Check, backReason ?? "", cancel), _ => "结果已退回录入人。", cancel);
}
