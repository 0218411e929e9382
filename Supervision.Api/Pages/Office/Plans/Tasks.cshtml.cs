using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

[ServiceFilter<OverdueFirst>]
public sealed class TasksModel(TaskBoard board) : OfficePage<TaskBoardView>
{
    protected override async Task<Result<TaskBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);
}
