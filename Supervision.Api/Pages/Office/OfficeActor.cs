using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

/// <summary>Who acts on the office pages: whoever is signed in in this browser, looked up once for each request.</summary>
public static class OfficeActor
{
    /// <summary>In this hidden field a form says in which session its page was shown.</summary>
    public const string ShownIn = "session";

    private static readonly object Key = new();

    public static Actor? Of(HttpContext context) => SessionOf(context)?.Actor;

    public static Actor? Of(HttpRequest request) => Of(request.HttpContext);

    public static OfficeSession? SessionOf(HttpContext context) => context.Items.TryGetValue(Key, out var found) ? found as OfficeSession : null;

    /// <summary>Whether somebody else has signed in since the page of this form was shown.</summary>
    public static bool IsShownInAnother(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return false;
        }

        var shown = request.Form[ShownIn].ToString();
        return shown.Length > 0 && shown != SessionOf(request.HttpContext)?.SessionId.ToString();
    }

    internal static void Set(HttpContext context, OfficeSession session) => context.Items[Key] = session;
}
