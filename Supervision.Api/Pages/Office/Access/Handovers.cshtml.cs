using Supervision.Api.Accounts.Handovers;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

public sealed class HandoversModel(HandoverBoard board) : OfficePage<HandoverBoardView>
{
    protected override Task<Result<HandoverBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);
}
