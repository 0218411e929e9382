using Supervision.Api.Access;
using Supervision.Api.Accounts.Passkeys;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Submissions;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

/// <summary>
/// 再次验证身份 in the form of the act itself: where it was refused for want of it, the form is shown again as it was filled in, with password and
/// code on top, or a device that shows its key, and one press shows who it is and acts. Nothing that was written has to be written again, and nobody leaves the page.
/// </summary>
internal static class Confirmation
{
    public const string Password = SubmissionId.Password;
    public const string Code = SubmissionId.Code;
    public const string Credential = SubmissionId.Credential;
    public const string State = SubmissionId.State;

    /// <summary>In this hidden field a form says which of the forms of its page it is.</summary>
    public const string Form = "__form";

    private static readonly object Asked = new();
    private static readonly object Counted = new();

    /// <summary>The form that was sent is to be shown with the two fields.</summary>
    public static void Ask(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            context.Items[Asked] = context.Request.Form[Form].ToString();
        }
    }

    public static bool IsAskedIn(HttpContext context, string form) => context.Items.TryGetValue(Asked, out var asked) && form == asked as string;

    /// <summary>The number of the next form of the page.</summary>
    public static string NextForm(HttpContext context)
    {
        var number = context.Items.TryGetValue(Counted, out var counted) ? (int)counted! + 1 : 1;
        context.Items[Counted] = number;
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>At which field it is told that it was not shown who it is.</summary>
    public static string FieldOf(HttpRequest request) => IsByPasskey(request) ? "" : Code;

    /// <summary>The session as it is after the fields were filled in; null where the form has none of them, or it was shown already who it is.</summary>
    public static async Task<Result<OfficeSession>?> TryAsync(HttpContext context, OfficeSession session, CancellationToken cancel)
    {
        var request = context.Request;
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

        if (!request.HasFormContentType || !request.Form.ContainsKey(Code) || session.IsConfirmedAt(now, Acts.ConfirmationHolds))
        {
            return null;
        }

        if (IsByPasskey(request))
        {
            var passkey = context.RequestServices.GetRequiredService<ConfirmWithPasskey>();
            return await passkey.ExecuteAsync(session, new(request.Form[Credential], request.Form[State]), context, cancel);
        }

        var confirm = context.RequestServices.GetRequiredService<ConfirmIdentity>();
        return await confirm.ExecuteAsync(session, request.Form[Password], request.Form[Code], cancel);
    }

    private static bool IsByPasskey(HttpRequest request) => request.Form[Credential].ToString().Length > 0;
}
