using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Credit.Ratings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Credit;

public sealed class BackTestModel(BackTestBoard board) : OfficePage<BackTestView>
{
    [FromQuery]
    public string? Scheme { get; set; }

    protected override async Task<Result<BackTestView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, Scheme, cancel);
}
