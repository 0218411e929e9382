using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Plans;

namespace Supervision.Api.Pages.Public.Plans;

[ServiceFilter<OverdueFirst>]
[ReadByProgram("抽取的各步到时才公开，由程序判断")]
public sealed class TaskModel(TaskRecord tasks) : PublicPage<TaskView>
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => Show(await tasks.ReadAsync(number, cancel));
}
