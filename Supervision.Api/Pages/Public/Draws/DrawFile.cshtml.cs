using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws;

namespace Supervision.Api.Pages.Public.Draws;

public sealed class DrawFileModel(DrawRecord draws) : PublicPage<byte[]>
{
    public async Task<IActionResult> OnGetAsync(string number, int attempt, string file, CancellationToken cancel)
    {
        var found = await draws.FileAsync(number, attempt, file, cancel);
        return found.Match<IActionResult>(
            bytes => File(bytes, "application/octet-stream", file),
            problem => Show(problem));
    }
}
