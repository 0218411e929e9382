using Supervision.Core.Primitives;

namespace Supervision.Api.Settings;

/// <summary>统一身份认证: the office's own identity service (OpenID Connect), by which its people may sign in as well. Where none is named there is none.</summary>
/// <param name="Authority">Where it tells of itself, below <c>/.well-known/openid-configuration</c>.</param>
/// <param name="ClientId">Under which name this program is known there.</param>
/// <param name="Secret">Null where the service asks for none.</param>
public sealed record OpenIdClient(Uri Authority, string ClientId, string? Secret)
{
    public const string AuthorityVariable = "SUPERVISION_IDENTITY_SERVICE";
    public const string ClientVariable = "SUPERVISION_IDENTITY_CLIENT";
    public const string SecretVariable = "SUPERVISION_IDENTITY_SECRET";
    public const string SecretFileVariable = "SUPERVISION_IDENTITY_SECRET_FILE";
    public const string SubjectVariable = "SUPERVISION_IDENTITY_SUBJECT";
    public const string SecondFactorVariable = "SUPERVISION_IDENTITY_SECOND_FACTOR";

    private static readonly char[] Between = [',', ' '];

    /// <summary>The claim that says who it is, and never says it of another.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>What the service says, as <c>amr</c> or <c>acr</c>, when a second factor was shown to it. Empty: its word is not taken for that.</summary>
    public IReadOnlyList<string> SecondFactors { get; init; } = [];

    /// <summary>Null when no service is named.</summary>
    public static Result<OpenIdClient>? Read(Func<string, string?> set)
    {
        if (set(AuthorityVariable) is not { } authority)
        {
            return null;
        }

        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !IsSafe(address))
        {
            return ServeProblems.NotAnIdentityService(authority);
        }

        if (set(ClientVariable) is not { } client)
        {
            return ServeProblems.NoIdentityClient();
        }

        if (!ReadSecret(set).Succeeded(out var secret, out var problem))
        {
            return problem;
        }

        return new OpenIdClient(address, client, secret.Text)
        {
            SubjectClaim = set(SubjectVariable) ?? "sub",
            SecondFactors = (set(SecondFactorVariable) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
    }

    // Between two programs of one machine nobody listens.
    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static Result<GivenSecret> ReadSecret(Func<string, string?> set)
    {
        if (set(SecretFileVariable) is not { } file)
        {
            return new GivenSecret(set(SecretVariable));
        }

        try
        {
            var text = File.ReadAllText(file).Trim();
            return text.Length == 0 ? ServeProblems.IdentitySecretUnreadable(file) : new GivenSecret(text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ServeProblems.IdentitySecretUnreadable(file);
        }
    }

    private sealed record GivenSecret(string? Text);
}
