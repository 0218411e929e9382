using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Commitments;
using Supervision.Api.Submissions;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Public.Commitments;

/// <summary>An applicant reads and answers here with the number of its letter and its code. Neither stands in an address or in a store of the browser.</summary>
public sealed class OwnCommitmentModel(CommitmentRecord record, AnswerCommitment answer) : PageModel, IOncePage
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["commitment.refused"] = "code",
        ["commitment.no-answer"] = "accepts",
        ["commitment.no-signer"] = "signer",
        ["commitment.no-capacity"] = "capacity",
    };

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null until a right code was typed.</summary>
    public CommitmentRecordView? Found { get; private set; }

    public string? Said { get; private set; }

    string IOncePage.Sender => Code ?? "";

    DoneBefore? IOncePage.Done => Said is { } said ? new(said, null) : null;

    Task<IActionResult> IOncePage.TellAgainAsync(DoneBefore done, CancellationToken cancel) => ShowAsync(done.Words, null, cancel);

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancel) => ShowAsync(null, null, cancel);

    public async Task<IActionResult> OnPostAnswerAsync(string? accepts, string? signer, SignerCapacity? capacity, CancellationToken cancel)
    {
        bool? chosen = accepts switch { "yes" => true, "no" => false, _ => null };
        var answered = await answer.ExecuteAsync(Number ?? "", Code ?? "", chosen, signer?.Trim() ?? "", capacity, cancel);
        return await answered.Match(
            _ => ShowAsync("答复已收到。请带身份证件到受理单位当面核对，核对以后生效。", null, cancel), problem => ShowAsync(null, problem, cancel));
    }

    // What cannot be read never reaches an act.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (ModelState.IsValid)
        {
            await next();
            return;
        }

        context.Result = await ShowAsync(null, null, HttpContext.RequestAborted);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<IActionResult> ShowAsync(string? said, Problem? refused, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        var read = await record.ReadAsync(Number ?? "", Code ?? "", cancel);
        (Found, var unknown) = read.Match<(CommitmentRecordView?, Problem?)>(view => (view, null), problem => (null, problem));
        Said = said;

        if ((unknown ?? refused) is { } stands)
        {
            ModelState.AddModelError(Fields.GetValueOrDefault(stands.Code, ""), stands.Message);
            Response.StatusCode = ProblemStatus.Of(stands.Kind);
        }

        return Page();
    }
}
