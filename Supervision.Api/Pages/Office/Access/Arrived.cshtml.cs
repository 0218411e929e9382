using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Supervision.Api.Pages.Office.Access;

/// <summary>
/// The first page after another site. The cookie of the session is strict: it does not come along while the browser is still on its way from there,
/// and does so from here on.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ArrivedModel : PageModel
{
    public string Onward { get; private set; } = Links.Office;

    public void OnGet(string? back)
    {
        if (Url.IsLocalUrl(back))
        {
            Onward = string.Concat(back.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
        }

        Response.Headers["Refresh"] = $"0;url={Onward}";
    }
}
