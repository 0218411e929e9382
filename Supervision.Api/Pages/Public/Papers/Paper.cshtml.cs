using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Papers;

namespace Supervision.Api.Pages.Public.Papers;

[ReadByProgram("文书由编号和摘要认出")]
public sealed class PaperModel(PaperCheck papers) : PageModel
{
    public string Number { get; private set; } = "";

    /// <summary>Null while no number was asked for.</summary>
    public PaperAnswer? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? number, string? asked, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(asked))
        {
            return Redirect(Links.Paper(asked.Trim()));
        }

        await AnswerAsync(number, null, cancel);
        return Page();
    }

    public async Task OnPostAsync(string? number, string? digest, IFormFile? file, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        }

        await AnswerAsync(number, string.IsNullOrWhiteSpace(digest) ? null : digest, cancel);
    }

    private async Task AnswerAsync(string? number, string? digest, CancellationToken cancel)
    {
        Number = number?.Trim() ?? "";
        Answer = Number.Length == 0 ? null : await papers.ReadAsync(Number, digest, cancel);
    }
}
