using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Log;

namespace Supervision.Api.Pages.Public.Log;

public sealed class LogModel(LogList log) : PageModel
{
    public LogListView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? shown, CancellationToken cancel) =>
        View = await log.ReadAsync(shown ?? 1, cancel);
}
