using Supervision.Api.Cases;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class BreachesModel(BreachBoard board) : OfficePage<BreachesView>
{
    protected override async Task<Result<BreachesView>> ReadAsync(CancellationToken cancel) => new BreachesView(await board.ReadAsync(Actor, cancel));
}

public sealed record BreachesView(IReadOnlyList<BreachLine> Lines);
