using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

public sealed class ConsistencyModel(ConsistencyDesk desk) : OfficePage<ConsistencyDeskView>
{
    [FromQuery]
    public string? Department { get; set; }

    protected override async Task<Result<ConsistencyDeskView>> ReadAsync(CancellationToken cancel) => await desk.ReadAsync(Department, cancel);
}
