using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Repairs;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Pages.Office.Repairs;

public sealed class RepairsModel(RepairBoard board, ImportRepairs import) : OfficePage<RepairBoardView>
{
    /// <summary>What a file brought; null until one was sent.</summary>
    public RepairFileReport? Imported { get; private set; }

    public static string Tone(RepairState state) => state switch
    {
        RepairState.Granted => "good",
        RepairState.Refused or RepairState.NotAccepted => "bad",
        RepairState.Accepted => "",
        _ => "wait",
    };

    public static string Sign(RepairState state) => Tone(state) switch { "good" => "✓", "bad" => "✗", "wait" => "?", _ => "" };

    protected override async Task<Result<RepairBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return await AnswerAsync<Done>(new Problem("repair.no-file", ProblemKind.Invalid, "没有选择文件。请选择渠道转来的文件。"), _ => "", cancel);
        }

        // The reader asks what a file is by its beginning, and goes back; so it is laid down first.
        var folder = Directory.CreateTempSubdirectory("supervision-repairs-");

        try
        {
            var path = Path.Combine(folder.FullName, $"来件{Path.GetExtension(file.FileName)}");
            await using (var content = System.IO.File.Create(path))
            {
                await file.CopyToAsync(content, cancel);
            }

            if (!(await import.ExecuteAsync(Actor, path, cancel)).Succeeded(out var report, out var problem))
            {
                return await AnswerAsync<Done>(problem with { Message = problem.Message.Replace(path, file.FileName, StringComparison.Ordinal) }, _ => "", cancel);
            }

            Imported = report;
            return await ShowDoneAsync($"读入 {report.Read} 行，登记 {report.Added} 件，已有 {report.Known} 件，退回 {report.Refused} 行。", cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
