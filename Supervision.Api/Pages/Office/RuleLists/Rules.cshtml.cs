using Microsoft.AspNetCore.Mvc;
using Supervision.Api.RuleLists;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;

namespace Supervision.Api.Pages.Office.RuleLists;

public sealed class RulesModel(RuleBoard board, UploadLists upload, ExportLists export) : OfficePage<RuleBoardView>
{
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [FromQuery]
    public string? Words { get; set; }

    [FromQuery]
    public ListStanding? Standing { get; set; }

    // "page" is a word of routing, so it is read from the query by name.
    [FromQuery(Name = "page")]
    public int? PageShown { get; set; }

    /// <summary>What became of the last file; null when none was sent.</summary>
    public UploadedLists? Uploaded { get; private set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["list.no-file"] = "file",
        ["list.unknown-file"] = "file",
        ["list.not-utf8"] = "file",
        ["list.only-rule-author"] = "file",
        ["rules.workbook-unreadable"] = "file",
    };

    public static string Tone(ListStanding standing) => standing switch
    {
        ListStanding.InForce => "good",
        ListStanding.Draft or ListStanding.InReview or ListStanding.Reviewed or ListStanding.Coming => "wait",
        _ => "soft",
    };

    protected override Task<Result<RuleBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Words?.Trim() ?? "", Standing, PageShown ?? 1, cancel);

    public async Task<IActionResult> OnGetWorkbookAsync(CancellationToken cancel) =>
        (await export.ReadAsync(cancel)).Succeeded(out var texts, out _)
            && ListWorkbook.Bytes([.. texts.Where(text => OtherTexts.Named(text.Name) is null)]).Succeeded(out var bytes, out _)
            ? File(bytes, WorkbookType, "清单.xlsx")
            : await ShowAsync(StatusCodes.Status404NotFound, cancel);

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return await AnswerAsync<Done>(ListProblems.NoFile(), _ => "", cancel);
        }

        await using var content = file.OpenReadStream();

        if (!(await upload.ExecuteAsync(Actor, content, file.FileName, cancel)).Succeeded(out var made, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        Uploaded = made;
        return made.Defects.Count > 0
            ? await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancel)
            : await ShowDoneAsync($"清单文件已收下，新成草稿 {made.Drafted.Count} 份。", cancel);
    }
}
