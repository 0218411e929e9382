using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Plans;

namespace Supervision.Api.Pages.Public.Plans;

public sealed class PlansModel(PlanList plans) : PageModel
{
    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Lines = await plans.ReadAsync(cancel);
}
