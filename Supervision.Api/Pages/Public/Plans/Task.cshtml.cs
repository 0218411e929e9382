using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Plans;

namespace Supervision.Api.Pages.Public.Plans;

[ServiceFilter<OverdueFirst>]
public sealed class TaskModel(TaskRecord tasks) : PublicPage<TaskView>
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => Show(await tasks.ReadAsync(number, cancel));
}
