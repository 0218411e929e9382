using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Disclosures;

namespace Supervision.Api.Pages.Public.Disclosures;

public sealed class ResultExportModel(ResultList results) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        string? name, string? department, string? result, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var lines = await results.AllAsync(new(name, department, result, from, to, 1), cancel);
        var text = ResultCsv.Of(lines);

        // Spreadsheets take a file for UTF-8 only with its mark.
        return File((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv", "抽查结果.csv");
    }
}
