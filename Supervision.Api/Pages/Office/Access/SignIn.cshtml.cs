using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.Passkeys;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(
    SignIn signIn, SignInWithPasskey passkey, IdentityProvider identity, SignOut signOut, OpenSampleSession sample) : PageModel
{
    // What a link may say; anything else says nothing.
    private static readonly Problem[] Reasons =
    [
        SignInProblems.Expired(), SignInProblems.ClockWentBack(), SignInProblems.Ended(), SignInProblems.AccountClosed(),
        SignInProblems.GrantClosed(), SignInProblems.DepartmentClosed(), SignInProblems.Unknown(),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public string? Why { get; private set; }

    public bool IsSample => sample.IsAllowed;

    public bool HasIdentityService => identity.IsConfigured;

    public void OnGet(string? why) => Why = (Reasons.FirstOrDefault(reason => reason.Code == why) ?? IdentityProblems.Told(why))?.Message;

    /// <summary>What a device is asked.</summary>
    public async Task<IActionResult> OnGetQuestionAsync() => new JsonResult(await passkey.AskAsync(HttpContext));

    public async Task<IActionResult> OnPostAsync(string? loginName, string? password, string? code, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Unfit();
        }

        return await EnterAsync(await signIn.ExecuteAsync(loginName, password, code, SignInPlace.Of(HttpContext), cancel), cancel);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Unfit();
        }

        var answer = new PasskeyAnswer(credential, state);
        return await EnterAsync(await passkey.ExecuteAsync(answer, SignInPlace.Of(HttpContext), HttpContext, cancel), cancel);
    }

    private async Task<IActionResult> EnterAsync(Result<SignedIn> result, CancellationToken cancel)
    {
        if (!result.Succeeded(out var opened, out var problem))
        {
            Response.StatusCode = ProblemStatus.Of(problem.Kind);
            ModelState.AddModelError("", problem.Message);
            return Page();
        }

        if (OfficeActor.SessionOf(HttpContext) is { } before)
        {
            await signOut.ExecuteAsync(before, everywhere: false, cancel);
        }

        SessionCookie.Write(Response, opened.Token);
        var back = Url.IsLocalUrl(Back) ? Back : Links.Office;
        return LocalRedirect(opened.HasMoreRoles ? Links.OfficeRoleFirst(back) : back);
    }

    private PageResult Unfit()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
