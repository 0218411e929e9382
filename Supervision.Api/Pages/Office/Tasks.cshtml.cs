using Supervision.Api.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

public sealed class TasksModel(TaskBoard board) : OfficePage<TaskBoardView>
{
    protected override async Task<Result<TaskBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);
}
