using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

public sealed class PlanDraftModel(PlanChoices choices, DraftPlan draft) : OfficePage<PlanChoicesView>
{
    [BindProperty]
    public IReadOnlyList<TaskInput> Tasks { get; set; } = [new() { Line = 1 }];

    internal TasksForm List => new(Tasks, Found!);

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["plan.number-taken"] = "number",
        ["plan.number-missing"] = "number",
        ["plan.title-length"] = "title",
        ["plan.period-outside-year"] = "year",
    };

    protected override async Task<Result<PlanChoicesView>> ReadAsync(CancellationToken cancel) => await choices.ReadAsync(cancel);

    public Task<IActionResult> OnPostLineAsync(CancellationToken cancel)
    {
        Tasks = [.. Tasks, new() { Line = Tasks.Max(task => task.Line) + 1 }];
        return ShowAsync(StatusCodes.Status200OK, cancel);
    }

    public async Task<IActionResult> OnPostDraftAsync(string? number, string? title, int? year, CancellationToken cancel) =>
        await AnswerAsync(
            await draft.ExecuteAsync(Actor, number?.Trim() ?? "", year ?? 0, title?.Trim() ?? "",
                [.. Tasks.Where(task => !task.Remove).Select(task => task.Planned())], cancel),
            plan => $"草案《{plan.Title}》已保存。", cancel, plan => Links.OfficePlan(plan.Number));
}
