using Supervision.Api.Disclosures;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

public sealed class DeliveriesModel(DeliveryBoard board) : OfficePage<DeliveryBoardView>
{
    protected override async Task<Result<DeliveryBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);
}
