using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinkModel(LinkDesk desk, ChooseCredentials choose, NoteStranger note, Credentials credentials) : PageModel
{
    private const string Issuer = "执法监督";

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["password.too-short"] = "password",
        ["password.too-long"] = "password",
        ["password.too-plain"] = "password",
        ["password.tells-name"] = "password",
        ["password.differs"] = "again",
        ["sign-in.code"] = "code",
        ["account.person-name"] = "name",
        ["account.login-name"] = "loginName",
        ["account.name-taken"] = "loginName",
        ["account.identity"] = "identityNumber",
        ["account.person-known"] = "identityNumber",
        ["actor.not-a-department"] = "department",
    };

    private byte[] _secret = [];

    public LinkView? Found { get; private set; }

    public Problem? Problem { get; private set; }

    public string Typed => OneTimeCode.Typed(_secret);

    public string SealedSecret => credentials.Seal(_secret);

    public QrPicture Picture => QrPicture.Of(OneTimeCode.Address(_secret, Issuer, Found?.LoginName ?? "管理员"));

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        var shown = await ShowAsync(token, null, cancel);

        if (Problem is { } problem)
        {
            await note.ExecuteAsync(SecurityEvent.LinkRefused, problem.Message, SignInPlace.Of(HttpContext), cancel);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(
        string token, string? password, string? again, string? sealedSecret, string? code, string? name, string? identityNumber, string? loginName,
        string? department, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(token, sealedSecret, cancel);
        }

        var input = new ChosenInput(password, again, sealedSecret, code, new(name, identityNumber, loginName, null), department);
        var result = await choose.ExecuteAsync(token, input, SignInPlace.Of(HttpContext), cancel);

        if (!result.Succeeded(out _, out var problem))
        {
            Response.StatusCode = ProblemStatus.Of(problem.Kind);
            ModelState.AddModelError(Fields.GetValueOrDefault(problem.Code, ""), problem.Message);
            return await ShowAsync(token, sealedSecret, cancel);
        }

        TempData[Flash.Said] = "密码和动态口令已设置。请用它们登录；刚才用过的那个数字已经失效，请等下一个。";
        return Redirect(Links.SignIn);
    }

    private async Task<IActionResult> ShowAsync(string token, string? sealedSecret, CancellationToken cancel)
    {
        _secret = credentials.Unseal(sealedSecret) ?? Credentials.NewSecret();
        var read = await desk.ReadAsync(token, cancel);
        return read.Match(
            found =>
            {
                Found = found;
                return Page();
            },
            problem =>
            {
                Problem = problem;
                Response.StatusCode = ProblemStatus.Of(problem.Kind);
                return Page();
            });
    }
}
