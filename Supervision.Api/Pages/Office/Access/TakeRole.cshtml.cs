using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TakeRoleModel(OpenSession open, TakeRole take, NoteRefusal note, DepartmentNames departments) : PageModel
{
    // Before the id of a deputation, so that it is not taken for a granted role.
    private const string AsDeputy = "deputation-";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<(string Value, string Text)> Roles { get; private set; } = [];

    public string? Current
    {
        get
        {
            var session = OfficeActor.SessionOf(HttpContext);
            return session?.Deputation is { } deputation ? AsDeputy + deputation : session?.Grant?.ToString();
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var usable = await open.UsableAsync(OfficeActor.Of(HttpContext)!.Id, cancel);
        var names = await departments.ReadAsync(cancel);
        var deputations = await open.DeputationsAsync(OfficeActor.Of(HttpContext)!.Id, cancel);
        Roles =
        [
            .. usable.Select(grant => (grant.Id.ToString(), $"{names[grant.Department]}，{grant.RoleName}")),
            .. deputations.Select(one => (AsDeputy + one.Id, $"代理{one.PrincipalName}（{one.Document}）：{names[one.Department]}，{one.RoleName}")),
        ];
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

        if (string.IsNullOrEmpty(grant))
        {
            return await RefuseAsync("请选择部门和角色。", cancel);
        }

        if (grant == Current)
        {
            return LocalRedirect(back);
        }

        var result = await TakeAsync(session, grant, cancel);

        if (!result.Succeeded(out var opened, out var problem))
        {
            return await RefuseAsync(problem.Message, cancel);
        }

        SessionCookie.Write(Response, opened.Token);
        return LocalRedirect(back);
    }

    private async Task<Result<SignedIn>> TakeAsync(OfficeSession session, string chosen, CancellationToken cancel)
    {
        var place = SignInPlace.Of(HttpContext);

        if (!chosen.StartsWith(AsDeputy, StringComparison.Ordinal))
        {
            return RoleGrantId.TryParse(chosen, out var wanted) ? await take.ExecuteAsync(session, wanted, place, cancel) : AccountProblems.GrantNotFound();
        }

        return DeputationId.TryParse(chosen[AsDeputy.Length..], out var deputation)
            ? await take.AsDeputyAsync(session, deputation, place, cancel)
            : DeputationProblems.NotFound();
    }

    private async Task<IActionResult> RefuseAsync(string words, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.AddModelError("grant", words);
        return await OnGetAsync(cancel);
    }
}
