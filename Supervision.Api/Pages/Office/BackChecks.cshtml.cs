using Microsoft.AspNetCore.Mvc;
using Supervision.Api.BackChecks;
using Supervision.Core.BackChecks;
using Supervision.Core.Departments;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

public sealed class BackChecksModel(
    BackCheckBoard board, MakeBackCheckTask make, EnterBackCheckReview enter, ApproveBackCheckVisit approve, RecordBackCheckVisit record)
    : OfficePage<BackCheckBoardView>
{
    protected override async Task<Result<BackCheckBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);

    public async Task<IActionResult> OnPostMakeAsync(
        string? number, string? title, DateOnly endedFrom, DateOnly endedTo, string? department, string? by, DateOnly from, DateOnly to,
        CancellationToken cancel)
    {
        if (!DepartmentCode.TryParse(by, out var reviewing))
        {
            return await AnswerAsync<Done>(Hosting.ActorProblems.NotADepartment(by ?? ""), _ => "", cancel);
        }

        var scope = new BackCheckScope(endedFrom, endedTo, DepartmentCode.TryParse(department, out var code) ? code : null);
        return await AnswerAsync(
            await make.ExecuteAsync(Actor, number ?? "", title ?? "", scope, reviewing, from, to, cancel),
            task => $"已安排复核任务 {task.Number}，请办理抽取。", cancel, task => Links.OfficeDraw(task.Number));
    }

    public async Task<IActionResult> OnPostReviewAsync(Guid id, string? outcome, string? reasons, CancellationToken cancel) =>
        await AnswerAsync(
            await enter.ExecuteAsync(Actor, BackCheckId.From(id), outcome == "agrees", reasons, cancel), _ => "书面复核已录入。", cancel);

    public async Task<IActionResult> OnPostVisitAsync(Guid id, string? visitReason, CancellationToken cancel) =>
        await AnswerAsync(
            await approve.ExecuteAsync(Actor, BackCheckId.From(id), visitReason ?? "", cancel), code => $"已批准复核入企，检查码 {code.Text}。", cancel);

    public async Task<IActionResult> OnPostRecordAsync(Guid id, string? place, string? unscanned, string? finding, CancellationToken cancel) =>
        await AnswerAsync(
            await record.ExecuteAsync(Actor, BackCheckId.From(id), place, unscanned, finding ?? "", cancel), _ => "复核入企已记录。", cancel);
}
