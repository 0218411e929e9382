using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Ceremonies;
using Supervision.Api.Disclosures;

namespace Supervision.Api.Pages.Public;

[ServiceFilter<OverdueFirst>]
public sealed class CompletionModel(CompletionBoard board, VoidStatistics statistics) : PageModel
{
    public CompletionView View { get; private set; } = null!;

    public VoidStatisticsView Draws { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        (View, Draws) = (await board.ReadAsync(cancel), await statistics.ReadAsync(cancel));
}
