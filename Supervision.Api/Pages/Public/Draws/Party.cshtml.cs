using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Submissions;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>A party of a ceremony acts here with its code and nothing else. The code stands in no address and in no store of the browser.</summary>
[ServiceFilter<OverdueFirst>]
public sealed class PartyModel(PartyDesk desk, EnterCommitments enter, OpenNonces open) : PageModel, IOncePage
{
    [BindProperty]
    public string? Code { get; set; }

    public string? Person { get; private set; }

    /// <summary>Null until a right code was typed.</summary>
    public PartyDeskView? Found { get; private set; }

    public string? Said { get; private set; }

    string IOncePage.Sender => Code ?? "";

    DoneBefore? IOncePage.Done => Said is { } said ? new(said, null) : null;

    Task<IActionResult> IOncePage.TellAgainAsync(DoneBefore done, CancellationToken cancel) => ShowAsync(done.Words, null, cancel);

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancel) => ShowAsync(null, null, cancel);

    public async Task<IActionResult> OnPostCommitAsync(string? person, IReadOnlyList<PartyValue> values, CancellationToken cancel) =>
        await AnswerAsync(person, await enter.ExecuteAsync(Code, person, PartyValue.ByTask(values), cancel), "承诺已登记。请保管好随机数，规则公布后再来揭示。", cancel);

    public async Task<IActionResult> OnPostOpenAsync(string? person, IReadOnlyList<PartyValue> values, CancellationToken cancel) =>
        await AnswerAsync(person, await open.ExecuteAsync(Code, person, PartyValue.ByTask(values), cancel), "随机数已揭示，并已公开。", cancel);

    // What cannot be read never reaches an act.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (ModelState.IsValid)
        {
            await next();
            return;
        }

        context.Result = await ShowAsync(null, null, HttpContext.RequestAborted);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private Task<IActionResult> AnswerAsync(string? person, Result<Done> result, string said, CancellationToken cancel)
    {
        Person = person;
        return result.Match(_ => ShowAsync(said, null, cancel), problem => ShowAsync(null, problem, cancel));
    }

    private async Task<IActionResult> ShowAsync(string? said, Problem? refused, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        var read = await desk.ReadAsync(Code, cancel);
        (Found, var unknown) = read.Match<(PartyDeskView?, Problem?)>(view => (view, null), problem => (null, problem));
        Said = said;

        if ((unknown ?? refused) is { } problem)
        {
            ModelState.AddModelError(unknown is null ? "" : nameof(Code).ToLowerInvariant(), problem.Message);
            Response.StatusCode = ProblemStatus.Of(problem.Kind);
        }

        return Page();
    }
}
