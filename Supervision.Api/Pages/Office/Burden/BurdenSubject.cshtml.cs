using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Burden;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Burden;

public sealed class BurdenSubjectModel(BurdenOfSubject burden) : OfficePage<BurdenView>
{
    [FromRoute]
    public string Code { get; set; } = "";

    protected override Task<Result<BurdenView>> ReadAsync(CancellationToken cancel) => burden.ReadAsync(Actor, Code, cancel);
}
