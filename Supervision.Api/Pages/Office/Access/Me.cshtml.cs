using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MeModel(AccountDesk desk, SignOut signOut) : PageModel
{
    /// <summary>Null in a demonstration, where a person is only named.</summary>
    public AccountDeskView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (OfficeActor.SessionOf(HttpContext)!.AccountId is { } id)
        {
            View = (await desk.OwnAsync(id, cancel)).Match<AccountDeskView?>(view => view, _ => null);
        }
    }

    public Task<IActionResult> OnPostOutAsync(CancellationToken cancel) => LeaveAsync(everywhere: false, cancel);

    public Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel) => LeaveAsync(everywhere: true, cancel);

    private async Task<IActionResult> LeaveAsync(bool everywhere, CancellationToken cancel)
    {
        if (OfficeActor.IsShownInAnother(Request))
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", SignInProblems.OtherSession().Message);
            await OnGetAsync(cancel);
            return Page();
        }

        await signOut.ExecuteAsync(OfficeActor.SessionOf(HttpContext)!, everywhere, cancel);
        SessionCookie.Delete(Response);
        TempData[Flash.Said] = everywhere ? "已退出全部登录。" : "已退出。";
        return Redirect(Links.SignIn);
    }
}
