using System.Globalization;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Access;

/// <summary>Sends the browser to the identity service, by a plain link: a form may lead to no other site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IdentityModel(IdentityProvider provider, NoteStranger note, OfficeClock clock) : PageModel
{
    // As the protocol writes it.
    private const string Anew = "login";

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? back, CancellationToken cancel) =>
        await GoAsync(new() { RedirectUri = LocalOr(back, Links.Office) }, cancel);

    /// <summary>To be known by it from now on.</summary>
    public async Task<IActionResult> OnGetLinkAsync(CancellationToken cancel)
    {
        if (OfficeActor.SessionOf(HttpContext) is not { AccountId: not null } session || !IsFresh(session))
        {
            return Redirect(Links.OfficeConfirmFirst(Links.OfficeMe));
        }

        var state = new OpenIdConnectChallengeProperties { RedirectUri = Links.OfficeMe };
        state.Items[IdentityEvents.ToLink] = "";
        return await GoAsync(state, cancel);
    }

    /// <summary>To show it anew who is signed in: it is asked to believe nothing that it remembers.</summary>
    public async Task<IActionResult> OnGetConfirmAsync(string? back, CancellationToken cancel)
    {
        var state = new OpenIdConnectChallengeProperties { RedirectUri = LocalOr(back, Links.OfficeConfirmed), Prompt = Anew, MaxAge = TimeSpan.Zero };
        state.Items[IdentityEvents.ToConfirm] = clock.GetRealUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        if (OfficeActor.SessionOf(HttpContext) is null)
        {
            return Redirect(Links.SignInFirst(state.RedirectUri!));
        }

        return await GoAsync(state, cancel);
    }

    private async Task<IActionResult> GoAsync(OpenIdConnectChallengeProperties state, CancellationToken cancel)
    {
        var issuer = await provider.IssuerAsync(cancel);

        if (!issuer.Succeeded(out _, out var problem))
        {
            if (provider.IsConfigured)
            {
                await note.ExecuteAsync(SecurityEvent.SignInFailed, $"统一身份认证：{problem.Message}", SignInPlace.Of(HttpContext), cancel);
            }

            Response.StatusCode = ProblemStatus.Of(problem.Kind);
            Problem = problem;
            return Page();
        }

        if (OfficeActor.SessionOf(HttpContext) is { } session)
        {
            state.Items[IdentityEvents.BegunIn] = session.SessionId.ToString();
        }

        return Challenge(state, IdentityScheme.Name);
    }

    private string LocalOr(string? back, string other) => Url.IsLocalUrl(back) ? back : other;

    private bool IsFresh(OfficeSession session) => session.IsConfirmedAt(clock.GetUtcNow(), Acts.ConfirmationHolds);
}
