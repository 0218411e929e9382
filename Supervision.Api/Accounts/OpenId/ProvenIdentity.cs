using System.Security.Claims;
using Supervision.Api.Settings;
using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>Who somebody is by the word of the identity service.</summary>
/// <param name="HasSecondFactor">Whether the service says so in words that this office takes for it.</param>
public sealed record ProvenIdentity(string Issuer, string Subject, bool HasSecondFactor)
{
    private const string IssuerClaim = "iss";

    private static readonly string[] FactorClaims = ["amr", "acr"];

    /// <summary>Null when the answer does not say who it is.</summary>
    public static ProvenIdentity? Of(ClaimsPrincipal? answered, IdentityService service)
    {
        var issuer = answered?.FindFirst(IssuerClaim)?.Value;
        var subject = answered?.FindFirst(service.SubjectClaim)?.Value;

        if (issuer is not { Length: > 0 and <= Account.IssuerMaxLength } || !IsSubject(subject))
        {
            return null;
        }

        var said = answered!.Claims.Where(claim => FactorClaims.Contains(claim.Type)).Select(claim => claim.Value);
        return new(issuer, subject!, said.Any(service.SecondFactors.Contains));
    }

    public static bool IsSubject(string? text) => text is { Length: > 0 and <= Account.IssuerMaxLength };
}
