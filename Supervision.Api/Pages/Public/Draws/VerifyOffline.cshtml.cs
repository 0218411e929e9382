using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>
/// One page that holds style, engine and script, to be saved and opened without a network. It is handed out as a file: among our own pages nothing
/// that stands in a page runs.
/// </summary>
public sealed partial class VerifyOfflineModel(IWebHostEnvironment place) : PageModel
{
    public string Style { get; private set; } = "";

    public string Engine { get; private set; } = "";

    public string Script { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.ContentDisposition = "attachment; filename=verify.html";
        var parts = Part().Matches(await ReadAsync("verify/worker.js", cancel)).Select(found => found.Groups[1].Value).ToList();
        Style = await ReadAsync(Links.Style.TrimStart('/'), cancel);
        Engine = string.Concat(await Task.WhenAll(parts.Select(part => ReadAsync($"verify/{part}", cancel))));
        Script = await ReadAsync("verify/page.js", cancel);
    }

    private Task<string> ReadAsync(string file, CancellationToken cancel) =>
        System.IO.File.ReadAllTextAsync(Path.Combine(place.WebRootPath, file), cancel);

    [GeneratedRegex("\"([a-z0-9]+\\.js)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
