using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Pages;
using Supervision.Api.Pages.Office;
using Supervision.Api.Settings;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>
/// What is done with the answer of the identity service. The browser comes from another site and brings no session; so it is shown a page of ours
/// first, from which it goes on as at home.
/// </summary>
internal sealed class IdentityEvents(
    SignInWithIdentity signIn, LinkIdentity link, ConfirmWithIdentity confirm, NoteStranger note, ApiSettings settings) : OpenIdConnectEvents
{
    /// <summary>In the sealed state: the session in which it was begun.</summary>
    public const string BegunIn = "begun-in";

    /// <summary>In the sealed state: that an account is to be linked and nobody signed in.</summary>
    public const string ToLink = "to-link";

    /// <summary>In the sealed state: since when whoever is signed in has to have shown anew who he is.</summary>
    public const string ToConfirm = "to-confirm";

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var begunIn = BegunInOf(context.Properties);

        if (ProvenIdentity.Of(context.Principal, settings.IdentityService!) is not { } identity)
        {
            await RefuseAsync(context.HttpContext, IdentityProblems.NoGoodAnswer());
            return;
        }

        if (context.Properties?.Items.ContainsKey(ToLink) is true)
        {
            await LinkAsync(context.HttpContext, begunIn, identity);
            return;
        }

        var back = context.ReturnUri ?? Links.Office;

        if (AskedAt(context.Properties) is { } asked)
        {
            await ConfirmAsync(context.HttpContext, back, begunIn, identity, asked);
            return;
        }

        await SignInAsync(context.HttpContext, back, begunIn, identity);
    }

    public override async Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        await RefuseAsync(context.HttpContext, IdentityProblems.Denied());
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        await RefuseAsync(context.HttpContext, IsAway(context.Failure) ? IdentityProblems.Unreachable() : IdentityProblems.NoGoodAnswer());
    }

    private async Task SignInAsync(HttpContext context, string back, SessionId? begunIn, ProvenIdentity identity)
    {
        var result = await signIn.ExecuteAsync(identity, begunIn, SignInPlace.Of(context), context.RequestAborted);

        if (!result.Succeeded(out var opened, out var problem))
        {
            context.Response.Redirect(Links.SignInAgain(back, problem.Code));
            return;
        }

        SessionCookie.Write(context.Response, opened.Token);
        context.Response.Redirect(Links.SignInArrivedAt(opened.HasMoreRoles ? Links.OfficeRoleFirst(back) : back));
    }

    private async Task LinkAsync(HttpContext context, SessionId? begunIn, ProvenIdentity identity)
    {
        Result<Account> result = IdentityProblems.LinkLost();

        if (begunIn is { } session)
        {
            result = await link.ExecuteAsync(session, identity, context.RequestAborted);
        }

        if (!result.Succeeded(out _, out var problem))
        {
            await NoteAsync(context, problem);
        }

        context.Response.Redirect(Links.SignInArrivedAt(problem is null ? Links.OfficeMe : Links.OfficeMeTold(problem.Code)));
    }

    private async Task ConfirmAsync(HttpContext context, string back, SessionId? begunIn, ProvenIdentity identity, DateTimeOffset asked)
    {
        Result<Done> result = SignInProblems.Ended();

        if (begunIn is { } session)
        {
            result = await confirm.ExecuteAsync(session, identity, asked, context.RequestAborted);
        }

        var onward = result.Match(_ => back, problem => Links.OfficeConfirmTold(back, problem.Code));
        context.Response.Redirect(Links.SignInArrivedAt(onward));
    }

    private async Task RefuseAsync(HttpContext context, Problem problem)
    {
        await NoteAsync(context, problem);
        context.Response.Redirect(Links.SignInAgain(Links.Office, problem.Code));
    }

    private async Task NoteAsync(HttpContext context, Problem problem) =>
        await note.ExecuteAsync(SecurityEvent.SignInFailed, $"统一身份认证：{problem.Message}", SignInPlace.Of(context), context.RequestAborted);

    private static SessionId? BegunInOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(BegunIn, out var text) is true && SessionId.TryParse(text, out var id) ? id : null;

    private static DateTimeOffset? AskedAt(AuthenticationProperties? properties)
    {
        var said = properties?.Items.TryGetValue(ToConfirm, out var text) is true ? text : null;
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    private static bool IsAway(Exception? failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            if (one is HttpRequestException or TaskCanceledException or IOException)
            {
                return true;
            }
        }

        return false;
    }
}
