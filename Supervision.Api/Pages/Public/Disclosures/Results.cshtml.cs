using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Disclosures;

namespace Supervision.Api.Pages.Public.Disclosures;

public sealed class ResultsModel(ResultList results) : PageModel
{
    public ResultListView View { get; private set; } = null!;

    // "page" is a word of routing, so it is read from the query by name.
    public async Task OnGetAsync(
        string? name, string? department, string? result, DateOnly? from, DateOnly? to, [FromQuery(Name = "page")] int? shown,
        CancellationToken cancel) =>
        View = await results.ReadAsync(new(name, department, result, from, to, shown ?? 1), cancel);
}
