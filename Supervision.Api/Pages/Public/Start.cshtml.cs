using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Disclosures;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Public;

public sealed class StartModel(CompletionRates rates, TimeProvider clock) : PageModel
{
    public DateTimeOffset AsOf { get; private set; }

    public CompletionFigures Figures { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        AsOf = clock.GetLocalNow();
        var today = OfficeClock.DayOf(AsOf);
        Figures = await rates.CountAsync(today.Year, today, cancel);
    }
}
