using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Coercion;

namespace Supervision.Api.Pages.Public.Coercion;

public sealed class CoercionCountsModel(CoercionStatistics statistics) : PageModel
{
    public CoercionStatisticsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await statistics.ReadAsync(cancel);
}
