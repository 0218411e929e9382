using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.BackChecks;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.BackChecks;

public sealed class BackChecksModel(BackCheckBoard board, MakeBackCheckTask make) : OfficePage<BackCheckBoardView>
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["back-check.title"] = "title",
        ["back-check.scope-backwards"] = "endedTo",
        ["back-check.period-backwards"] = "to",
        ["back-check.other-body-first"] = "by",
        ["actor.not-a-department"] = "by",
    };

    protected override async Task<Result<BackCheckBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);

    public async Task<IActionResult> OnPostMakeAsync(
        string? number, string? title, DateOnly endedFrom, DateOnly endedTo, string? department, string? by, DateOnly from, DateOnly to,
        CancellationToken cancel)
    {
        if (!DepartmentCode.TryParse(by, out var reviewing))
        {
            return await AnswerAsync<Done>(ActorProblems.NotADepartment(by ?? ""), _ => "", cancel);
        }

        var scope = new BackCheckScope(endedFrom, endedTo, DepartmentCode.TryParse(department, out var code) ? code : null);
        return await AnswerAsync(
            await make.ExecuteAsync(Actor, number ?? "", title ?? "", scope, reviewing, from, to, cancel),
            task => $"已安排复核任务 {task.Number}，请办理抽取。", cancel, task => Links.OfficeDraw(task.Number));
    }
}
