using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

public sealed class ActorModel(DepartmentNames departments, OpenSampleSession open) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<(string Value, string Text)> Departments { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Roles { get; } =
    [
        .. Enum.GetValues<Role>().Where(IncompatibleRoles.IsGranted).Select(role => role.Named()).Append(RoleNames.Chief).Select(name => (name, name)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!open.IsAllowed)
        {
            return Redirect(Links.SignInFirst(Back ?? Links.Office));
        }

        await FillAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? person, string? department, string? role, CancellationToken cancel)
    {
        if (!open.IsAllowed)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefuseAsync(cancel);
        }

        var named = ActorText.Parse($"{person}@{department}:{role}");

        if (string.IsNullOrWhiteSpace(person) || !named.Succeeded(out var actor, out var problem))
        {
            ModelState.AddModelError(nameof(person), string.IsNullOrWhiteSpace(person) ? "请填写姓名。" : named.Match(_ => "", wrong => wrong.Message));
            return await RefuseAsync(cancel);
        }

        if (!(await open.ExecuteAsync(actor, SignInPlace.Of(HttpContext), cancel)).Succeeded(out var signedIn, out problem))
        {
            ModelState.AddModelError("", problem.Message);
            return await RefuseAsync(cancel);
        }

        SessionCookie.Write(Response, signedIn.Token);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Links.Office);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        var names = await departments.ReadAsync(cancel);
        Departments = [.. names.Names.Select(pair => (pair.Key.ToString(), pair.Value)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    private async Task<IActionResult> RefuseAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await FillAsync(cancel);
        return Page();
    }
}
