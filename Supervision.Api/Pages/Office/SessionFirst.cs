using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

/// <summary>
/// The door of the office: looks up once who is signed in. Who is not is shown the sign-in, before anything he sends is read; what is no page
/// is answered 401.
/// </summary>
internal sealed class SessionFirst(RequestDelegate next, CurrentSession current, IServiceScopeFactory scopes)
{
    private const string Accounts = "/Office/Access/";

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;

        if (!path.StartsWithSegments(Links.Office, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        current.BeginNobody();
        var why = await LookUpAsync(context);

        if (OfficeActor.SessionOf(context) is { } signedIn)
        {
            Begin(context, signedIn);
        }

        if (IsForAnybody(path))
        {
            await current.AsProgramAsync(() => GoOnAsync(context));
            return;
        }

        if (OfficeActor.SessionOf(context) is not null)
        {
            await next(context);
            return;
        }

        if (!IsOnlyRead(context.Request))
        {
            await NoteAsync(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = context.Request.Path + context.Request.QueryString;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(why is null ? Links.SignInFirst(back) : Links.SignInAgain(back, why.Code));
    }

    // A supervisor looks by a login that changes nothing. What he sends, and the pages of accounts, his own among them, go by the program's.
    private void Begin(HttpContext context, OfficeSession session)
    {
        var address = SignInPlace.Of(context).Address;
        var page = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? "";

        if (IsOnlyRead(context.Request) && !page.StartsWith(Accounts, StringComparison.Ordinal))
        {
            current.BeginLook(session, address);
        }
        else
        {
            current.Begin(session, address);
        }
    }

    private async Task<bool> GoOnAsync(HttpContext context)
    {
        await next(context);
        return true;
    }

    // Why the session that was shown does not count; null also where none was shown.
    private async Task<Problem?> LookUpAsync(HttpContext context)
    {
        if (SessionCookie.Read(context.Request) is not { Length: > 0 } token)
        {
            return null;
        }

        var found = await current.AsProgramAsync(() => FindAsync(token, context));

        if (!found.Succeeded(out OfficeSession? session, out var problem))
        {
            SessionCookie.Delete(context.Response);
            return problem;
        }

        OfficeActor.Set(context, session);
        return null;
    }

    // In a scope of its own: whose login reads the page is not known yet.
    private async Task<Result<OfficeSession>> FindAsync(string token, HttpContext context)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindSession>().ExecuteAsync(token, SignInPlace.Of(context), context.RequestAborted);
    }

    private static bool IsOnlyRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static async Task NoteAsync(HttpContext context)
    {
        var problem = SignInProblems.NotSignedIn();
        var note = context.RequestServices.GetRequiredService<NoteStranger>();
        await note.ExecuteAsync(SecurityEvent.Refused, $"{problem.Code}：{problem.Message}", SignInPlace.Of(context), context.RequestAborted);
    }

    private static bool IsForAnybody(PathString path) =>
        path.StartsWithSegments(Links.SignIn, StringComparison.OrdinalIgnoreCase)
        || path.Equals(Links.OfficeActor, StringComparison.OrdinalIgnoreCase);
}
