using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Access;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

public sealed class ActorModel(DepartmentNames departments) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<(string Value, string Text)> Departments { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Roles { get; } =
        [.. Enum.GetValues<Role>().Select(role => role.Named()).Append(RoleNames.Chief).Select(name => (name, name))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var names = await departments.ReadAsync(cancel);
        Departments = [.. names.Names.Select(pair => (pair.Key.ToString(), pair.Value)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPostAsync(string? person, string? department, string? role, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(cancel);
        }

        var named = ActorText.Parse($"{person}@{department}:{role}");

        if (named.Succeeded(out var actor, out var problem) && !string.IsNullOrWhiteSpace(person))
        {
            OfficeActor.Keep(Response, actor);
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Links.Office);
        }

        ModelState.AddModelError(nameof(person), string.IsNullOrWhiteSpace(person) ? "请填写姓名。" : problem!.Message);
        return await RefuseAsync(cancel);
    }

    private async Task<IActionResult> RefuseAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancel);
        return Page();
    }
}
