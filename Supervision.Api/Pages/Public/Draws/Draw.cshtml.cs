using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;

namespace Supervision.Api.Pages.Public.Draws;

[ServiceFilter<OverdueFirst>]
[ReadByProgram("抽取的各步到时才公开，由程序判断")]
public sealed class DrawModel(DrawRecord draws) : PublicPage<DrawView>
{
    public async Task<IActionResult> OnGetAsync(string number, int attempt, CancellationToken cancel) =>
        Show(await draws.ReadAsync(number, attempt, cancel));
}
