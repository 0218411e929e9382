using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

/// <summary>Sends the browser to the identity service, by a plain link: a form may lead to no other site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IdentityModel(IdentityProvider provider, NoteIdentityFailure note, TimeProvider clock) : PageModel
{
    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? back, CancellationToken cancel) =>
        await GoAsync(Url.IsLocalUrl(back) ? back : Links.Office, toLink: false, cancel);

    /// <summary>To be known by it from now on.</summary>
    public async Task<IActionResult> OnGetLinkAsync(CancellationToken cancel)
    {
        if (OfficeActor.SessionOf(HttpContext) is not { AccountId: not null } session || !IsFresh(session))
        {
            return Redirect(Links.OfficeConfirmFirst(Links.OfficeMe));
        }

        return await GoAsync(Links.OfficeMe, toLink: true, cancel);
    }

    private async Task<IActionResult> GoAsync(string back, bool toLink, CancellationToken cancel)
    {
        var issuer = await provider.IssuerAsync(cancel);

        if (!issuer.Succeeded(out _, out var problem))
        {
            if (provider.IsConfigured)
            {
                await note.ExecuteAsync(problem, SignInPlace.Of(HttpContext), cancel);
            }

            Response.StatusCode = ProblemStatus.Of(problem.Kind);
            Problem = problem;
            return Page();
        }

        var state = new AuthenticationProperties { RedirectUri = back };

        if (OfficeActor.SessionOf(HttpContext) is { } session)
        {
            state.Items[IdentityEvents.BegunIn] = session.SessionId.ToString();
        }

        if (toLink)
        {
            state.Items[IdentityEvents.ToLink] = "";
        }

        return Challenge(state, IdentityScheme.Name);
    }

    private bool IsFresh(OfficeSession session) => session.IsConfirmedAt(clock.GetUtcNow(), IdentityLinks.Fresh);
}
