using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Registers.Subjects;

namespace Supervision.Api.Pages.Public.Subjects;

public sealed class SearchModel(SubjectSearch search) : PageModel
{
    public SubjectSearchView Found { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CancellationToken cancel) => Found = await search.ReadAsync(q, cancel);
}
