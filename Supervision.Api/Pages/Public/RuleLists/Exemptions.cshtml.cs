using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.RuleLists;

namespace Supervision.Api.Pages.Public.RuleLists;

public sealed class ExemptionsModel(CoverageBoard board) : PageModel
{
    public BoardView? View { get; private set; }

    /// <summary>Why there is nothing to show.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        (View, Problem) = (await board.ReadAsync(cancel)).Match(view => ((BoardView?)view, (string?)null), problem => (null, problem.Message));
}
