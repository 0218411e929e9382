using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Pages.Shared;

namespace Supervision.Api.Pages.Public;

public sealed class TextSizeModel : PageModel
{
    public IActionResult OnGet(string size, string? back)
    {
        Response.Cookies.Append(TextSizes.Cookie, size, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : Links.Start);
    }
}
