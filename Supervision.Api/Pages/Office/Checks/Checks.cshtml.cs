using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Checks;

public sealed class ChecksModel(CheckBoard board, ApproveChecks approve, NotifyChecks notify, TaskListFile list, TakeResultsFile take)
    : OfficePage<CheckBoardView>
{
    [FromRoute]
    public string Task { get; set; } = "";

    /// <summary>What the last file brought; null when none was sent.</summary>
    public ResultsImport? Imported { get; private set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["results.columns-missing"] = "file",
        ["results.file-unreadable"] = "file",
        ["results.no-file"] = "file",
        ["results.may-not-take"] = "file",
        ["check.needs-waiver"] = "overLimits",
        ["check.waived-without-reason"] = "overLimits",
        ["check.province-code"] = "provinceCodes",
        ["check.visit-time"] = "visits",
        ["check.visit-time-missing"] = "visits",
        ["check.visit-of-nobody"] = "visits",
        ["check.visit-outside-task"] = "visits",
        ["check.visit-in-the-past"] = "visits",
        ["check.visits-two-at-once"] = "visits",
    };

    protected override LoadObject? Shown => CheckObjects.OfTask(Task);

    protected override Task<Result<CheckBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, Task, cancel);

    public async Task<IActionResult> OnGetListAsync(CancellationToken cancel)
    {
        if (!(await list.ReadAsync(Actor, Task, cancel)).Succeeded(out var bytes, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        return File(bytes, "text/csv; charset=utf-8", $"{Task}-任务清单.csv");
    }

    public async Task<IActionResult> OnPostApproveAsync(string? overLimits, CancellationToken cancel) =>
        await AnswerAsync(await approve.ExecuteAsync(Actor, Task, overLimits, cancel), count => $"已批准 {count} 项检查。", cancel);

    public async Task<IActionResult> OnPostNotifyAsync(string? visits, string? provinceCodes, CancellationToken cancel)
    {
        if (!VisitTimesText.Read(visits).Succeeded(out var times, out var problem)
            || !ProvinceCodes.Read(provinceCodes).Succeeded(out var codes, out problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        var notified = await notify.ExecuteAsync(Actor, Task, times, codes, cancel);
        return await AnswerAsync(notified, count => $"已发出 {count} 份通知书和检查码。", cancel);
    }

    public async Task<IActionResult> OnPostTakeAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return await AnswerAsync<Done>(CheckFormProblems.NoFile(), _ => "", cancel);
        }

        await using var stream = file.OpenReadStream();
        var taken = await take.ExecuteAsync(Actor, stream, file.FileName, cancel);

        if (!taken.Succeeded(out var imported, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        Imported = imported;
        return await ShowDoneAsync("结果文件已收下，各项结果见本页。", cancel);
    }
}
