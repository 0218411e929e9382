using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Accounts;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TakeRoleModel(OpenSession open, TakeRole take, NoteRefusal note, DepartmentNames departments) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<(string Value, string Text)> Roles { get; private set; } = [];

    public string? Current => OfficeActor.SessionOf(HttpContext)?.Grant?.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var usable = await open.UsableAsync(OfficeActor.Of(HttpContext)!.Id, cancel);
        var names = await departments.ReadAsync(cancel);
        Roles = [.. usable.Select(grant => (grant.Id.ToString(), $"{names[grant.Department]}，{grant.RoleName}"))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? grant, CancellationToken cancel)
    {
        var session = OfficeActor.SessionOf(HttpContext)!;
        var back = Url.IsLocalUrl(Back) ? Back : Links.Office;

        if (OfficeActor.IsShownInAnother(Request))
        {
            var other = SignInProblems.OtherSession();
            await note.ExecuteAsync(session, other, cancel);
            return await RefuseAsync(other.Message, cancel);
        }

        if (!RoleGrantId.TryParse(grant, out var wanted))
        {
            return await RefuseAsync("请选择部门和角色。", cancel);
        }

        if (wanted == session.Grant)
        {
            return LocalRedirect(back);
        }

        var result = await take.ExecuteAsync(session, wanted, SignInPlace.Of(HttpContext), cancel);

        if (!result.Succeeded(out var opened, out var problem))
        {
            return await RefuseAsync(problem.Message, cancel);
        }

        SessionCookie.Write(Response, opened.Token);
        return LocalRedirect(back);
    }

    private async Task<IActionResult> RefuseAsync(string words, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.AddModelError("grant", words);
        return await OnGetAsync(cancel);
    }
}
