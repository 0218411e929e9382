using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Supervision.Api.Pages.Public;

public sealed class HelpModel : PageModel;
