using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.Passkeys;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MeModel(
    AccountDesk desk, SignOut signOut, OpenSession open, AddPasskey add, RemovePasskey remove, UnlinkIdentity unlink, IdentityProvider identity, NoteRefusal note,
    TimeProvider clock) : PageModel
{
    /// <summary>Null in a demonstration, where a person is only named.</summary>
    public AccountDeskView? View { get; private set; }

    public string? Why { get; private set; }

    public bool HasIdentityService => identity.IsConfigured;

    /// <summary>Another granted role, or a deputation by which he may act.</summary>
    public bool HasMoreRoles { get; private set; }

    /// <summary>Whether the holder has just shown who he is.</summary>
    public bool IsFresh => Session.IsConfirmedAt(clock.GetUtcNow(), Acts.ConfirmationHolds);

    private OfficeSession Session => OfficeActor.SessionOf(HttpContext)!;

    public async Task OnGetAsync(string? why, CancellationToken cancel)
    {
        Why = IdentityProblems.Told(why)?.Message;
        await ReadAsync(cancel);
    }

    /// <summary>What a device is asked before it keeps a key.</summary>
    public async Task<IActionResult> OnGetQuestionAsync(CancellationToken cancel)
    {
        var asked = await add.AskAsync(Session, HttpContext, cancel);
        return asked.Match(question => new JsonResult(question), PasskeyRefusal.Of);
    }

    public Task<IActionResult> OnPostOutAsync(CancellationToken cancel) => LeaveAsync(everywhere: false, cancel);

    public Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel) => LeaveAsync(everywhere: true, cancel);

    public Task<IActionResult> OnPostPasskeyAsync(string? name, string? credential, string? state, CancellationToken cancel) =>
        ActAsync(() => add.ExecuteAsync(Session, name, new(credential, state), HttpContext, cancel), kept => $"通行密钥“{kept.Name}”已登记。", cancel);

    public Task<IActionResult> OnPostRemoveAsync(string? key, CancellationToken cancel) =>
        ActAsync(() => remove.ExecuteAsync(Session, key, cancel), removed => $"通行密钥“{removed.Name}”已删除，不能再用它登录。", cancel);

    public Task<IActionResult> OnPostUnlinkAsync(CancellationToken cancel) =>
        ActAsync(() => unlink.ExecuteAsync(Session, cancel), _ => "已解除统一身份认证，不能再用它登录。", cancel);

    private async Task<IActionResult> LeaveAsync(bool everywhere, CancellationToken cancel)
    {
        if (OfficeActor.IsShownInAnother(Request))
        {
            return await RefuseOtherAsync(cancel);
        }

        await signOut.ExecuteAsync(Session, everywhere, cancel);
        SessionCookie.Delete(Response);
        TempData[Flash.Said] = everywhere ? "已退出全部登录。" : "已退出。";
        return Redirect(Links.SignIn);
    }

    private async Task<IActionResult> ActAsync<T>(Func<Task<Result<T>>> act, Func<T, string> said, CancellationToken cancel) where T : notnull
    {
        if (OfficeActor.IsShownInAnother(Request))
        {
            return await RefuseOtherAsync(cancel);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ReadAsync(cancel);
            return Page();
        }

        var result = await act();

        if (!result.Succeeded(out var done, out var problem))
        {
            return await RefuseAsync(problem, cancel);
        }

        TempData[Flash.Said] = said(done);
        return Redirect(Links.OfficeMe);
    }

    private async Task<PageResult> RefuseOtherAsync(CancellationToken cancel)
    {
        var other = SignInProblems.OtherSession();
        await note.ExecuteAsync(Session, other, cancel);
        return await RefuseAsync(other, cancel);
    }

    private async Task<PageResult> RefuseAsync(Problem problem, CancellationToken cancel)
    {
        Response.StatusCode = ProblemStatus.Of(problem.Kind);
        ModelState.AddModelError("", problem.Message);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        if (Session.AccountId is { } id)
        {
            View = (await desk.OwnAsync(id, cancel)).Match<AccountDeskView?>(view => view, _ => null);
            var roles = await open.UsableAsync(Session.Actor.Id, cancel);
            var deputations = await open.DeputationsAsync(Session.Actor.Id, cancel);
            HasMoreRoles = roles.Count + deputations.Count > 1;
        }
    }
}
