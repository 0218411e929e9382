using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.RuleLists;

namespace Supervision.Api.Pages.Public.RuleLists;

[ReadByProgram("第一次用到的规则由程序存下")]
public sealed class ExemptionsModel(CoverageBoard board) : PageModel
{
    public CoverageBoardView? View { get; private set; }

    /// <summary>Why there is nothing to show.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        (View, Problem) = (await board.ReadAsync(cancel)).Match(view => ((CoverageBoardView?)view, (string?)null), problem => (null, problem.Message));
}
