using Supervision.Api.Papers;
using Supervision.Api.Settings;

namespace Supervision.Api.Hosting;

/// <summary>安全联系: <c>/.well-known/security.txt</c> by RFC 9116. Where no contact is set there is none.</summary>
internal static class SecurityText
{
    public const string Path = "/.well-known/security.txt";

    // The standard asks for less than a year.
    private static readonly TimeSpan Good = TimeSpan.FromDays(180);

    public static void MapSecurityText(this IEndpointRouteBuilder app, ApiSettings settings)
    {
        if (settings.SecurityContact is { } contact)
        {
            app.MapGet(Path, (TimeProvider clock, PublicSite site) => Results.Text(Text(contact, site, clock.GetUtcNow()), "text/plain; charset=utf-8"));
        }
    }

    private static string Text(SecurityContact contact, PublicSite site, DateTimeOffset now)
    {
        var expires = now.UtcDateTime.Date + Good;
        var text = $"Contact: {contact.Address}\nExpires: {expires:yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: zh\n";
        return site.Address.StartsWith("https://", StringComparison.Ordinal) ? $"{text}Canonical: {site.Address}{Path}\n" : text;
    }
}
