using Supervision.Api.Cases;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class RechecksModel(RecheckBoard board) : OfficePage<RecheckBoardView>
{
    protected override async Task<Result<RecheckBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, cancel);
}
