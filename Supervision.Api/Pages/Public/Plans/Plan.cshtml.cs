using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Plans;

namespace Supervision.Api.Pages.Public.Plans;

public sealed class PlanModel(PlanRecord plans) : PublicPage<PlanView>
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => Show(await plans.ReadAsync(number, cancel));
}
