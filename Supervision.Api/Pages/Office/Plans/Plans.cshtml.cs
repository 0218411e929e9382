using Supervision.Api.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

public sealed class PlansModel(PlanBoard board) : OfficePage<PlanBoardView>
{
    protected override async Task<Result<PlanBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);
}
