using Supervision.Api.Burden;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Burden;

public sealed class BurdenModel(BurdenBoard board) : OfficePage<BurdenBoardView>
{
    protected override Task<Result<BurdenBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);
}
