using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Submissions;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

/// <summary>
/// An office page: knows who acts, shows what was read, and after an act says what was done, or what stood in its way with the
/// form as it was filled in.
/// </summary>
public abstract class OfficePage<TView> : PageModel, IOncePage where TView : notnull
{
    private DoneBefore? _done;

    string IOncePage.Sender => OfficeActor.Of(Request)?.ToString() ?? "";

    DoneBefore? IOncePage.Done => _done;

    /// <summary>Null exactly when <see cref="Problem"/> is said instead.</summary>
    public TView? Found { get; private set; }

    /// <summary>Why there is nothing to show.</summary>
    public Problem? Problem { get; private set; }

    public Actor Actor => OfficeActor.Of(Request) ?? throw new InvalidOperationException("The page is not shown without an actor.");

    /// <summary>At which field a refusal is shown, by the code of the problem; others stand above the form only.</summary>
    protected virtual IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>();

    /// <summary>Of what the forms of the page carry the version; null where they carry none.</summary>
    protected virtual LoadObject? Shown => null;

    protected abstract Task<Result<TView>> ReadAsync(CancellationToken cancel);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (OfficeActor.Of(Request) is null)
        {
            context.Result = Redirect(Links.SignInFirst(Request.Path + Request.QueryString));
            return;
        }

        Response.Headers.CacheControl = "no-store";

        var session = OfficeActor.SessionOf(HttpContext)!;

        if (OfficeActor.IsShownInAnother(Request))
        {
            var other = SignInProblems.OtherSession();
            await HttpContext.RequestServices.GetRequiredService<NoteRefusal>().ExecuteAsync(session, other, HttpContext.RequestAborted);
            ModelState.Clear();
            ModelState.AddModelError("", other.Message);
            context.Result = await ShowAsync(ProblemStatus.Of(other.Kind), HttpContext.RequestAborted);
            return;
        }

        if (Request.HasFormContentType)
        {
            HttpContext.RequestServices.GetRequiredService<FormSeen>().Carry(Request.Form[FormSeen.Field]);
        }

        // What cannot be read as a date or a number never reaches an act.
        if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
        {
            context.Result = await ShowAsync(StatusCodes.Status422UnprocessableEntity, HttpContext.RequestAborted);
            return;
        }

        if (await Confirmation.TryAsync(HttpContext, session, HttpContext.RequestAborted) is { } tried)
        {
            if (!tried.Succeeded(out var confirmed, out var problem))
            {
                Confirmation.Ask(HttpContext);
                ModelState.AddModelError(Confirmation.FieldOf(Request), problem.Message);
                context.Result = await ShowAsync(ProblemStatus.Of(problem.Kind), HttpContext.RequestAborted);
                return;
            }

            OfficeActor.Set(HttpContext, confirmed);
            HttpContext.RequestServices.GetRequiredService<CurrentSession>().Begin(confirmed, SignInPlace.Of(HttpContext).Address);
        }

        var executed = await next();

        if (executed.Exception is { } refused && UnfitValue.Is(refused))
        {
            ModelState.AddModelError("", UnfitValue.Words);
            executed.ExceptionHandled = true;
            executed.Result = await ShowAsync(StatusCodes.Status422UnprocessableEntity, HttpContext.RequestAborted);
        }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(StatusCodes.Status200OK, cancel);

    /// <summary>After an act: back to the page with a word of what was done, or the page again with what stood in the way.</summary>
    protected async Task<IActionResult> AnswerAsync<T>(
        Result<T> result, Func<T, string> said, CancellationToken cancel, Func<T, string>? next = null) where T : notnull
    {
        if (result.Succeeded(out var value, out var problem))
        {
            _done = new(said(value), next?.Invoke(value));
            TempData[Flash.Said] = _done.Said;
            return Redirect(_done.Next ?? Request.Path.ToUriComponent());
        }

        if (problem.Code == AccessProblems.Condition)
        {
            Confirmation.Ask(HttpContext);
        }

        foreach (var one in problem.Parts.DefaultIfEmpty(problem))
        {
            ModelState.AddModelError(Fields.GetValueOrDefault(one.Code, ""), one.Message);
        }

        return await ShowAsync(ProblemStatus.Of(problem.Kind), cancel);
    }

    /// <summary>After an act whose answer is shown at once, without going to another page.</summary>
    protected Task<IActionResult> ShowDoneAsync(string said, CancellationToken cancel)
    {
        _done = new(said, null);
        return ShowAsync(StatusCodes.Status200OK, cancel);
    }

    /// <summary>The same form has come again.</summary>
    protected virtual Task<IActionResult> TellAgainAsync(DoneBefore done, CancellationToken cancel)
    {
        TempData[Flash.Said] = done.Words;
        return Task.FromResult<IActionResult>(Redirect(done.Next ?? Request.Path.ToUriComponent()));
    }

    Task<IActionResult> IOncePage.TellAgainAsync(DoneBefore done, CancellationToken cancel) => TellAgainAsync(done, cancel);

    protected async Task<IActionResult> ShowAsync(int status, CancellationToken cancel)
    {
        Response.StatusCode = status;

        // Before what is shown, so that a change in between makes the form older than it is, and never newer.
        if (Shown is { } shown)
        {
            HttpContext.Items[FormSeen.Field] = await HttpContext.RequestServices.GetRequiredService<Acts>().VersionAsync(shown, cancel);
        }

        var read = await ReadAsync(cancel);
        return read.Match(
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
}
