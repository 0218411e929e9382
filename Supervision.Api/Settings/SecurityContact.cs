using Supervision.Core.Primitives;

namespace Supervision.Api.Settings;

/// <summary>安全联系方式: where whoever finds a weakness reports it, as <c>/.well-known/security.txt</c> prints it.</summary>
public sealed record SecurityContact(string Address)
{
    public const string Variable = "SUPERVISION_SECURITY_CONTACT";

    private static readonly string[] Schemes = ["mailto", "tel", "https"];

    /// <summary>A mail address may stand as it is; anything else names what it is.</summary>
    public static Result<SecurityContact> Read(string text)
    {
        var written = text.Contains(':', StringComparison.Ordinal) || !text.Contains('@', StringComparison.Ordinal) ? text : "mailto:" + text;
        var isAddress = Uri.TryCreate(written, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

        return isAddress && !written.Any(char.IsWhiteSpace) && !written.Any(char.IsControl)
            ? new SecurityContact(written)
            : ServeProblems.NotAContact(text);
    }
}
