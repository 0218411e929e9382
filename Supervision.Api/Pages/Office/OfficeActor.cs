using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

/// <summary>Who acts on the office pages: chosen once and kept in a cookie until there is sign-in.</summary>
public static class OfficeActor
{
    public const string Cookie = "office-actor";

    public static Actor? Of(HttpRequest request) =>
        ActorText.Parse(request.Cookies[Cookie]).Match<Actor?>(actor => actor, _ => null);

    public static void Keep(HttpResponse response, Actor actor)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = response.HttpContext.Request.IsHttps,
            IsEssential = true,
            Path = Links.Office,
        };

        response.Cookies.Append(Cookie, actor.ToString(), options);
    }
}
