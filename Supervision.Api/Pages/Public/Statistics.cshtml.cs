using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Ceremonies;

namespace Supervision.Api.Pages.Public;

[ServiceFilter<OverdueFirst>]
public sealed class StatisticsModel(VoidStatistics statistics) : PageModel
{
    public VoidStatisticsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await statistics.ReadAsync(cancel);
}
