using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConfirmModel(ConfirmIdentity confirm, NoteRefusal note) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? password, string? code, CancellationToken cancel)
    {
        var session = OfficeActor.SessionOf(HttpContext)!;

        if (OfficeActor.IsShownInAnother(Request))
        {
            var other = SignInProblems.OtherSession();
            await note.ExecuteAsync(session, other, cancel);
            return Refuse(other.Message, ProblemStatus.Of(other.Kind));
        }

        if (!ModelState.IsValid)
        {
            return Refuse(null, StatusCodes.Status422UnprocessableEntity);
        }

        var result = await confirm.ExecuteAsync(session, password, code, cancel);

        if (!result.Succeeded(out _, out var problem))
        {
            return Refuse(problem.Message, ProblemStatus.Of(problem.Kind));
        }

        TempData[Flash.Said] = "已再次验证身份，5分钟内可以签署。";
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Links.Office);
    }

    private PageResult Refuse(string? words, int status)
    {
        Response.StatusCode = status;

        if (words is not null)
        {
            ModelState.AddModelError("", words);
        }

        return Page();
    }
}
