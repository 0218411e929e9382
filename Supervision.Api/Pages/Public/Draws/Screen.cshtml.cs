using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws.Ceremonies;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>The screen in the room: read from ten metres, and made anew every few seconds without script.</summary>
[ServiceFilter<OverdueFirst>]
[ReadByProgram("参与各方用过哪个码由程序比对")]
public sealed class ScreenModel(CeremonyDesk desk) : PublicPage<CeremonyView>
{
    public const int Seconds = 5;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        return Show(await desk.ReadAsync(number, cancel));
    }
}
