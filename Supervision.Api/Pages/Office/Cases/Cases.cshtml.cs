using Supervision.Api.Cases;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class CasesModel(CaseBoard board) : OfficePage<CasesView>
{
    protected override async Task<Result<CasesView>> ReadAsync(CancellationToken cancel) => new CasesView(await board.ReadAsync(Actor, cancel));
}

public sealed record CasesView(IReadOnlyList<CaseLine> Cases);
