using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages;

/// <summary>A page that shows what was read, or says why it cannot.</summary>
public abstract class PublicPage<TView> : PageModel where TView : notnull
{
    /// <summary>Null exactly when <see cref="Problem"/> is said instead.</summary>
    public TView? Found { get; private set; }

    public Problem? Problem { get; private set; }

    protected IActionResult Show(Result<TView> result) => result.Match(
        view =>
        {
            Found = view;
            return Page();
        },
        problem =>
        {
            Problem = problem;
            Response.StatusCode = ProblemStatus.Of(problem.Kind);
            return Page();
        });
}
