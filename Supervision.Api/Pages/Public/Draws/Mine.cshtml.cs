using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.OwnLines;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>A target asks for its own line of a draw with the code it was given.</summary>
public sealed class MineModel(ReadOwnLine lines) : PageModel
{
    [FromRoute(Name = "number")]
    public string Number { get; set; } = "";

    [FromRoute(Name = "attempt")]
    public int Attempt { get; set; }

    [BindProperty]
    public string? Target { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public OwnLine? Line { get; private set; }

    /// <summary>Until when the code shows it again.</summary>
    public DateTimeOffset Until { get; private set; }

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await AskAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancel)
    {
        await AskAsync(cancel);
        return Line is { } line ? File(line.ToFile(), "application/json", OwnLine.FileName) : Page();
    }

    // Neither the answer nor a copy of it stays anywhere on the way.
    private async Task AskAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";

        if (!ModelState.IsValid)
        {
            (Target, Code, Problem) = (null, null, DrawRecordProblems.OwnLineRefused());
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var read = await lines.ExecuteAsync(Number, Attempt, Target ?? "", Code ?? "", cancel);

        if (read.Succeeded(out var reading, out var problem))
        {
            (Line, Until) = reading;
            return;
        }

        Problem = problem;
        Response.StatusCode = ProblemStatus.Of(problem.Kind);
    }
}
