using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Api.Submissions;

/// <summary>The digest of a form as it was sent. A form filled in differently is another one, and so is the same form of a page opened anew.</summary>
public static class SubmissionId
{
    /// <summary>The field that carries the one-use token of a form.</summary>
    public const string Field = "submission";

    /// <summary>The fields with which a form shows once more who sends it. By which a form is known tells nothing of a password.</summary>
    public const string Password = "confirmPassword";

    public const string Code = "confirmCode";
    public const string Credential = "confirmCredential";
    public const string State = "confirmState";

    private const string Antiforgery = "__RequestVerificationToken";

    /// <summary>Null when the form has no token.</summary>
    public static string? Of(HttpRequest request, IFormCollection form, string actor)
    {
        if (form[Field].ToString() is not { Length: > 0 })
        {
            return null;
        }

        var fields = form.Where(pair => !IsSecret(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Select(value => $"{pair.Key}={value}"));
        var files = form.Files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name}={file.FileName}:{file.Length}"));
        return Digest.Of(string.Join('\n', [actor, request.Path + request.QueryString, .. fields, .. files]));
    }

    private static bool IsSecret(string field) => field is Antiforgery or Password or Code or Credential or State;
}
