using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Emergencies;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Emergencies;

/// <summary>预留文号、系统停用和补录.</summary>
public sealed class BackfillsModel(BackfillBoard board, ReservePaperNumbers reserve, StateOutage stateOutage, BackfillCheck backfill) : OfficePage<BackfillBoardView>
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["backfill.wrong-count"] = "count",
        ["backfill.outage-wrong-time"] = "from",
        ["backfill.outage-without-cause"] = "cause",
        ["check.not-found"] = "check",
        ["backfill.no-number"] = "number",
        ["backfill.not-reserved"] = "number",
        ["backfill.reserved-later"] = "number",
        ["backfill.number-used"] = "number",
        ["backfill.check-already"] = "check",
        ["backfill.no-outage"] = "madeAt",
        ["check.outside-window"] = "madeAt",
    };

    protected override Task<Result<BackfillBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostReserveAsync(int count, CancellationToken cancel) =>
        await AnswerAsync(await reserve.ExecuteAsync(Actor, count, cancel), range => $"已预留 {range.FirstNumber} 至 {range.LastNumber}。", cancel);

    public async Task<IActionResult> OnPostOutageAsync(DateTime? from, DateTime? until, string? cause, CancellationToken cancel)
    {
        return await AnswerAsync(
            await stateOutage.ExecuteAsync(Actor, BeijingTime.Of(from ?? default), BeijingTime.Of(until ?? default), cause?.Trim() ?? "", cancel),
            outage => $"已登记{(outage.IsOfCity ? "全市" : "本部门")}系统停用，{Format.Moment(outage.From)} 至 {Format.Moment(outage.Until)}。", cancel);
    }

    public async Task<IActionResult> OnPostBackfillAsync(Guid check, string? number, DateTime? madeAt, CancellationToken cancel)
    {
        return await AnswerAsync(
            await backfill.ExecuteAsync(Actor, CheckId.From(check), number, madeAt is { } at ? BeijingTime.Of(at) : null, cancel),
            made => $"已记为{made.Words}。请录入结果。", cancel, made => Links.OfficeCheck(made.Check!.Value));
    }
}
