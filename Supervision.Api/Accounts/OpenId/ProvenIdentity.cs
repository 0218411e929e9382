using System.Globalization;
using System.Security.Claims;
using Supervision.Api.Settings;
using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>Who somebody is by the word of the identity service.</summary>
/// <param name="HasSecondFactor">Whether the service says so in words that this office takes for it.</param>
public sealed record ProvenIdentity(string Issuer, string Subject, bool HasSecondFactor)
{
    private const string IssuerClaim = "iss";
    private const string ShownClaim = "auth_time";

    private static readonly string[] FactorClaims = ["amr", "acr"];

    /// <summary>When he showed it who he is; null where it does not say.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>Null when the answer does not say who it is.</summary>
    public static ProvenIdentity? Of(ClaimsPrincipal? answered, OpenIdClient service)
    {
        var issuer = answered?.FindFirst(IssuerClaim)?.Value;
        var subject = answered?.FindFirst(service.SubjectClaim)?.Value;

        if (issuer is not { Length: > 0 and <= Account.IssuerMaxLength } || !IsSubject(subject))
        {
            return null;
        }

        var said = answered!.Claims.Where(claim => FactorClaims.Contains(claim.Type)).Select(claim => claim.Value);
        return new(issuer, subject!, said.Any(service.SecondFactors.Contains)) { ShownAt = ShownBy(answered) };
    }

    private static DateTimeOffset? ShownBy(ClaimsPrincipal answered)
    {
        var isNumber = long.TryParse(answered.FindFirst(ShownClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        return isNumber && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    public static bool IsSubject(string? text) => text is { Length: > 0 and <= Account.IssuerMaxLength };
}
