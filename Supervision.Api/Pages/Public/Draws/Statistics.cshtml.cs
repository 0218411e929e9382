using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Draws.Ceremonies;

namespace Supervision.Api.Pages.Public.Draws;

[ServiceFilter<OverdueFirst>]
[ReadByProgram("抽取的各步到时才公开，由程序判断")]
public sealed class StatisticsModel(VoidStatistics statistics) : PageModel
{
    public VoidStatisticsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await statistics.ReadAsync(cancel);
}
