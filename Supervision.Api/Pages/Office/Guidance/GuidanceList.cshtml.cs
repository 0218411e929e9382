using Supervision.Api.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Guidance;

public sealed class GuidanceListModel(GuidanceBoard board) : OfficePage<GuidanceBoardView>
{
    protected override async Task<Result<GuidanceBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, cancel);
}
