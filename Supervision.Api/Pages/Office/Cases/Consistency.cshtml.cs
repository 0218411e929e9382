using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class ConsistencyModel(ConsistencyBoard board) : OfficePage<ConsistencyBoardView>
{
    [FromQuery]
    public string? Department { get; set; }

    protected override async Task<Result<ConsistencyBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, Department, cancel);
}
