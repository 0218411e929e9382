using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Supervision.Api.Pages.Public;

/// <summary>What is said when an address leads nowhere or something broke. Asks the database nothing.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class TroubleModel : PageModel
{
    public bool IsMissing { get; private set; }

    public void OnGet(int status) => IsMissing = status == StatusCodes.Status404NotFound;

    public void OnPost(int status) => OnGet(status);
}
