using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Disclosures;

namespace Supervision.Api.Pages.Public;

public sealed class CompletionModel(CompletionBoard board) : PageModel
{
    public CompletionView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await board.ReadAsync(cancel);
}
