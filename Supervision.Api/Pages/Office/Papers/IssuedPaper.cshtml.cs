using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Papers;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Papers;

public sealed class IssuedPaperModel(PaperDesk desk) : OfficePage<IssuedPaper>
{
    [FromRoute]
    public string Number { get; set; } = "";

    protected override Task<Result<IssuedPaper>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Number, cancel);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel) =>
        (await desk.ReadAsync(Actor, Number, cancel)).Succeeded(out var paper, out _) && paper.Pdf is { } pdf
            ? File(pdf, "application/pdf")
            : await ShowAsync(StatusCodes.Status404NotFound, cancel);
}
