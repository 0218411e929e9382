using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.Passkeys;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConfirmModel(
    ConfirmIdentity confirm, ConfirmWithPasskey passkey, IdentityProvider identity, NoteRefusal note, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Whoever came by the identity service has shown a password there, and may have none here that he remembers.</summary>
    public bool AsksPassword => OfficeActor.SessionOf(HttpContext)?.Way is not SignInWay.IdentityService;

    public string? Why { get; private set; }

    /// <summary>Whether it was just shown, by the identity service and perhaps in another tab.</summary>
    public bool IsDone { get; private set; }

    public bool ByIdentityService => identity.Confirms;

    public void OnGet(string? why, bool done)
    {
        Why = IdentityProblems.Told(why)?.Message;
        IsDone = done && OfficeActor.SessionOf(HttpContext)!.IsConfirmedAt(clock.GetUtcNow(), Acts.ConfirmationHolds);
    }

    /// <summary>What a device is asked.</summary>
    public async Task<IActionResult> OnGetQuestionAsync(CancellationToken cancel)
    {
        var asked = await passkey.AskAsync(OfficeActor.SessionOf(HttpContext)!, HttpContext, cancel);
        return asked.Match(question => new JsonResult(question), PasskeyRefusal.Of);
    }

    public Task<IActionResult> OnPostAsync(string? password, string? code, CancellationToken cancel) =>
        ConfirmAsync(session => confirm.ExecuteAsync(session, password, code, cancel), cancel);

    public Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, CancellationToken cancel) =>
        ConfirmAsync(session => passkey.ExecuteAsync(session, new(credential, state), HttpContext, cancel), cancel);

    private async Task<IActionResult> ConfirmAsync(Func<OfficeSession, Task<Result<OfficeSession>>> show, CancellationToken cancel)
    {
        var session = OfficeActor.SessionOf(HttpContext)!;

        if (OfficeActor.IsShownInAnother(Request))
        {
            var other = SignInProblems.OtherSession();
            await note.ExecuteAsync(session, other, cancel);
            return Refuse(other.Message, ProblemStatus.Of(other.Kind));
        }

        if (!ModelState.IsValid)
        {
            return Refuse(null, StatusCodes.Status422UnprocessableEntity);
        }

        var result = await show(session);

        if (!result.Succeeded(out _, out var problem))
        {
            return Refuse(problem.Message, ProblemStatus.Of(problem.Kind));
        }

        if (Back == Links.OfficeConfirmed)
        {
            return LocalRedirect(Links.OfficeConfirmed);
        }

        TempData[Flash.Said] = $"已再次验证身份，{Acts.ConfirmationHolds.TotalMinutes}分钟内可以签署。";
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Links.Office);
    }

    private PageResult Refuse(string? words, int status)
    {
        Response.StatusCode = status;

        if (words is not null)
        {
            ModelState.AddModelError("", words);
        }

        return Page();
    }
}
