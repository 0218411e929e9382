namespace Supervision.Api.Pages.Office;

/// <summary>The cookie that holds the token of a session. Over https its name binds it to this host alone.</summary>
internal static class SessionCookie
{
    private const string Open = "office-session";
    private const string Secure = "__Host-office-session";

    public static string? Read(HttpRequest request) => request.Cookies[NameOf(request)];

    public static void Write(HttpResponse response, string token) =>
        response.Cookies.Append(NameOf(response.HttpContext.Request), token, OptionsOf(response.HttpContext.Request));

    public static void Delete(HttpResponse response) =>
        response.Cookies.Delete(NameOf(response.HttpContext.Request), OptionsOf(response.HttpContext.Request));

    private static string NameOf(HttpRequest request) => request.IsHttps ? Secure : Open;

    private static CookieOptions OptionsOf(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        IsEssential = true,
        Path = "/",
    };
}
