using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws;

namespace Supervision.Api.Pages.Public.Draws;

[ReadByProgram("抽取的文件到时才公开，由程序判断")]
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
