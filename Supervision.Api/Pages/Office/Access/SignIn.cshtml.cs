using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(SignIn signIn, SignOut signOut, OpenSampleSession sample) : PageModel
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

    public void OnGet(string? why) => Why = Reasons.FirstOrDefault(reason => reason.Code == why)?.Message;

    public async Task<IActionResult> OnPostAsync(string? loginName, string? password, string? code, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var result = await signIn.ExecuteAsync(loginName, password, code, SignInPlace.Of(HttpContext), cancel);

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
        return LocalRedirect(opened.HasMoreRoles ? $"{Links.OfficeRole}?back={Uri.EscapeDataString(back)}" : back);
    }
}
