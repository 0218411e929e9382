using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Submissions;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>A party of a ceremony acts here with its code and nothing else. The code stands in no address and in no store of the browser.</summary>
[ServiceFilter<OverdueFirst>]
public sealed class PartyModel(
    PartyDesk desk, EnterCommitments enter, EnterValue enterValue, ConfirmValue confirm, WithdrawValue withdraw, OpenNonces open) : PageModel, IOncePage
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
        await AnswerAsync(person, await enter.ExecuteAsync(Code, person, PartyValue.ByTask(values), cancel), "承诺已登记。请保管好随机数，规则公布后再来办理下一步。", cancel);

    public async Task<IActionResult> OnPostOpenAsync(string? person, IReadOnlyList<PartyValue> values, CancellationToken cancel) =>
        await AnswerAsync(person, await open.ExecuteAsync(Code, person, PartyValue.ByTask(values), cancel), "随机数已揭示，并已公开。", cancel);

    public async Task<IActionResult> OnPostSayAsync(string? person, string? source, ValueForm form, string? value, CancellationToken cancel) =>
        await AnswerAsync(person, await enterValue.ExecuteAsync(Code, person, source, form, value?.Trim(), cancel),
            "已登记，等待另一个单位看清后确认。", cancel);

    public async Task<IActionResult> OnPostConfirmAsync(string? person, string? id, CancellationToken cancel) =>
        await AnswerAsync(person, await confirm.ExecuteAsync(Code, person, IdIn(id), cancel), "已确认，并已写进透明日志。", cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(string? person, string? id, CancellationToken cancel) =>
        await AnswerAsync(person, await withdraw.ExecuteAsync(Code, person, IdIn(id), cancel), "已撤回，可以重新登记。", cancel);

    // A text that is no id finds nothing, which is said.
    private static CeremonyValueId IdIn(string? id) => CeremonyValueId.TryParse(id, out var read) ? read : default;

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
