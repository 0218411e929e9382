using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Disclosures;
using Supervision.Api.Draws.Ceremonies;

namespace Supervision.Api.Pages.Public.Disclosures;

[ServiceFilter<OverdueFirst>]
[ReadByProgram("尚未审核的结果写明期限，由程序挑出")]
public sealed class CompletionModel(CompletionBoard board, VoidStatistics statistics) : PageModel
{
    public CompletionView View { get; private set; } = null!;

    public VoidStatisticsView Draws { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        (View, Draws) = (await board.ReadAsync(cancel), await statistics.ReadAsync(cancel));
}
