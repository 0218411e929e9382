using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Disclosures;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Disclosures;

public sealed class DeliveriesModel(DeliveryBoard board, RetryDelivery retry) : OfficePage<DeliveryBoardView>
{
    protected override async Task<Result<DeliveryBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);

    public async Task<IActionResult> OnPostRetryAsync(long sequence, CancellationToken cancel) =>
        await AnswerAsync(await retry.ExecuteAsync(Actor, sequence, Request.Form[$"note{sequence}"].ToString().Trim(), cancel), _ => "已重新推送，等待对方回执。", cancel);
}
