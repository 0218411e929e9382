using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.BackChecks;

namespace Supervision.Api.Pages.Public.BackChecks;

public sealed class BackChecksModel(BackCheckFigures figures) : PageModel
{
    public BackCheckCounts Counts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Counts = await figures.ReadAsync(cancel);
}
