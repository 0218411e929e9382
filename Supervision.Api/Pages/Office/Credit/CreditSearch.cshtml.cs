using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Registers.Subjects;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Credit;

public sealed class CreditSearchModel(SubjectSearch search) : OfficePage<SubjectSearchView>
{
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    protected override async Task<Result<SubjectSearchView>> ReadAsync(CancellationToken cancel) => await search.ReadAsync(Text, cancel);
}
