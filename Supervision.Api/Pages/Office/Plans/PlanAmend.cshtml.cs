using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

public sealed class PlanAmendModel(PlanDesk desk, PlanChoices choices, AmendPlan amend) : OfficePage<PlanAmendView>
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<TaskInput>? Tasks { get; set; }

    internal TasksForm List => new(Tasks ?? [.. Found!.Plan.View.Plan.Tasks.Select(TaskInput.Of)], Found!.Choices);

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { ["plan.amendment-without-reason"] = "reason" };

    protected override LoadObject? Shown => PlanObjects.Plan(Number);

    protected override async Task<Result<PlanAmendView>> ReadAsync(CancellationToken cancel)
    {
        var found = await desk.ReadAsync(Number, cancel);
        var chosen = await choices.ReadAsync(cancel);
        return found.Match<Result<PlanAmendView>>(plan => new PlanAmendView(plan, chosen), problem => problem);
    }

    public async Task<IActionResult> OnPostLineAsync(CancellationToken cancel)
    {
        var found = await desk.ReadAsync(Number, cancel);
        var next = found.Match(plan => plan.NextLine, _ => 1);
        var tasks = Tasks ?? [];
        Tasks = [.. tasks, new() { Line = tasks.Select(task => task.Line + 1).Append(next).Max() }];
        return await ShowAsync(StatusCodes.Status200OK, cancel);
    }

    public async Task<IActionResult> OnPostAmendAsync(string? reason, CancellationToken cancel)
    {
        return await AnswerAsync(
            await amend.ExecuteAsync(Actor, Number, [.. (Tasks ?? []).Where(task => !task.Remove).Select(task => task.Planned())], reason ?? "", cancel),
            amendment => $"第 {amendment.Number} 次调整已公布。", cancel, _ => Links.OfficePlan(Number));
    }
}

/// <summary>A plan, and what its tasks can be made of.</summary>
public sealed record PlanAmendView(PlanDeskView Plan, PlanChoicesView Choices);
