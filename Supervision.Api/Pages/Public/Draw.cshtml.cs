using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Ceremonies;
using Supervision.Api.Draws;

namespace Supervision.Api.Pages.Public;

[ServiceFilter<OverdueFirst>]
public sealed class DrawModel(DrawRecord draws) : PublicPage<DrawView>
{
    public async Task<IActionResult> OnGetAsync(string number, int attempt, CancellationToken cancel) =>
        Show(await draws.ReadAsync(number, attempt, cancel));
}
