using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Plans;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

public sealed class TemporaryModel(PlanChoices choices, MakeTemporaryTask make) : OfficePage<PlanChoicesView>
{
    [BindProperty]
    public TaskInput Asked { get; set; } = new() { Line = 1 };

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["task.number-taken"] = "number",
        ["task.number-form"] = "number",
        ["task.ground-without-document"] = "document",
        ["task.campaign-not-filed"] = "filing",
        ["plan.task-without-title"] = "Asked.Title",
        ["plan.task-without-items"] = "Asked.Items",
        ["plan.lead-not-taking-part"] = "Asked.Participants",
        ["plan.period-backwards"] = "Asked.To",
        ["plan.period-outside-year"] = "Asked.From",
    };

    protected override async Task<Result<PlanChoicesView>> ReadAsync(CancellationToken cancel) => await choices.ReadAsync(cancel);

    public async Task<IActionResult> OnPostMakeAsync(
        string? number, TemporaryGround ground, string? document, string? filing, bool tiers, CancellationToken cancel) =>
        await AnswerAsync(
            await make.ExecuteAsync(Actor, number?.Trim() ?? "", ground, document, filing, Asked.Planned(), tiers, cancel),
            task => $"计划外任务 {task.Number} 已建立，可以冻结名录。", cancel, task => Links.OfficeDraw(task.Number));
}
