using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Supervision.Api.Pages;
using Supervision.Api.Settings;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>How this program speaks with the identity service: by a code that is worth nothing without what this program alone knows (PKCE).</summary>
internal static class IdentityScheme
{
    public const string Name = "identity-service";

    private const string Nobody = "nobody";
    private const string Correlation = "office-identity.";
    private const string Nonce = "office-identity-nonce.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddIdentityService(this IServiceCollection services, OpenIdClient client, OfficeClock clock)
    {
        services.AddScoped<IdentityEvents>();

        // Of several none is asked by itself who sends a request: that says our own session alone.
        services.AddAuthentication().AddPolicyScheme(Nobody, null, _ => { }).AddOpenIdConnect(Name, options =>
        {
            // A browser's cookies know the real time only, whatever the clock of a demonstration says.
            options.TimeProvider = new RealTime(clock);
            options.EventsType = typeof(IdentityEvents);
            Ask(options, client);
            Keep(options);
        });
    }

    private static void Ask(OpenIdConnectOptions options, OpenIdClient client)
    {
        options.Authority = client.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = client.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = client.ClientId;
        options.ClientSecret = client.Secret;
        options.ResponseType = OpenIdConnectResponseType.Code;

        // The browser comes back by a plain link: a form from another site would come without our cookies.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = Links.SignInAnswer;
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.BackchannelTimeout = Patience;
        options.RemoteAuthenticationTimeout = IdentityLinks.AtTheService;
        options.ProtocolValidator.NonceLifetime = IdentityLinks.AtTheService;
        options.MapInboundClaims = false;

        // Which version of which library asks is nobody's business.
        options.DisableTelemetry = true;
        options.ClaimActions.Clear();
    }

    // Between the question and the answer. What comes from the service comes from another site, where strict cookies stay at home; these know
    // nothing but which question the answer belongs to.
    private static void Keep(OpenIdConnectOptions options)
    {
        foreach (var (cookie, name) in new[] { (options.CorrelationCookie, Correlation), (options.NonceCookie, Nonce) })
        {
            cookie.Name = name;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.HttpOnly = true;
            cookie.IsEssential = true;
        }
    }
}
