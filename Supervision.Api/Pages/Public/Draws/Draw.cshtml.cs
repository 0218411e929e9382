using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;

namespace Supervision.Api.Pages.Public.Draws;

[ServiceFilter<OverdueFirst>]
public sealed class DrawModel(DrawRecord draws) : PublicPage<DrawView>
{
    public async Task<IActionResult> OnGetAsync(string number, int attempt, CancellationToken cancel) =>
        Show(await draws.ReadAsync(number, attempt, cancel));
}
