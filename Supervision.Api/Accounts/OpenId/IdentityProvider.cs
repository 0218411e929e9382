using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Supervision.Api.Settings;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>The identity service as it tells of itself; asked before anybody is sent there.</summary>
public sealed class IdentityProvider(ApiSettings settings, IOptionsMonitor<OpenIdConnectOptions> options)
{
    public bool IsConfigured => settings.IdentityService is not null;

    /// <summary>Whether its word is taken for a second factor, so that by it one may show once more who one is.</summary>
    public bool Confirms => settings.IdentityService is { SecondFactors.Count: > 0 };

    /// <summary>By which name it signs what it says.</summary>
    public async Task<Result<string>> IssuerAsync(CancellationToken cancel)
    {
        if (!IsConfigured)
        {
            return IdentityProblems.NotConfigured();
        }

        try
        {
            return (await ReadAsync(cancel)).Issuer;
        }
        catch (Exception away) when (away is InvalidOperationException or HttpRequestException or IOException)
        {
            return IdentityProblems.Unreachable();
        }
    }

    // Kept for hours, and read again when its keys have changed.
    private Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancel) =>
        options.Get(IdentityScheme.Name).ConfigurationManager!.GetConfigurationAsync(cancel);
}
