using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Draws.Proofs;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>A target that has its notice checks, with its code, whether the officer before it is one of those drawn for it.</summary>
public sealed class OfficersModel(ReadOwnOfficers officers, DrawRecord draws) : PageModel
{
    [FromRoute(Name = "number")]
    public string Number { get; set; } = "";

    [FromRoute(Name = "attempt")]
    public int Attempt { get; set; }

    [BindProperty]
    public string? Target { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The proofs as the browser reads them; without names.</summary>
    public string? Proofs { get; private set; }

    /// <summary>The public files of the draw that the proofs are held against.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await AskAsync(cancel) is { } own)
        {
            Proofs = Encoding.UTF8.GetString(own.ToFile());
            Files = (await draws.ReadAsync(Number, Attempt, cancel)).Match<IReadOnlyList<string>>(view => view.ProvingFiles, _ => []);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancel) =>
        await AskAsync(cancel) is { } own ? File(own.ToFile(), "application/json", OwnOfficers.FileName) : Page();

    // Neither the answer nor a copy of it stays anywhere on the way.
    private async Task<OwnOfficers?> AskAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";

        if (!ModelState.IsValid)
        {
            (Target, Code) = (null, null);
            Refuse(DrawRecordProblems.OwnLineRefused());
            return null;
        }

        var read = await officers.ExecuteAsync(Number, Attempt, Target ?? "", Code ?? "", cancel);

        if (read.Succeeded(out var own, out var problem))
        {
            return own;
        }

        Refuse(problem);
        return null;
    }

    private void Refuse(Problem problem)
    {
        Problem = problem;
        Response.StatusCode = ProblemStatus.Of(problem.Kind);
    }
}
