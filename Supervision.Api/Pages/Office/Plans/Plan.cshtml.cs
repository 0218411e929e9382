using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

public sealed class PlanModel(PlanDesk desk, AdvancePlan advance, MakeTask make) : OfficePage<PlanDeskView>
{
    private int? _line;
    private PlanStep? _step;

    [FromRoute]
    public string Number { get; set; } = "";

    protected override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["plan.filing-without-number"] = $"document{_step}",
        ["task.number-taken"] = $"taskNumber{_line}",
        ["task.number-form"] = $"taskNumber{_line}",
    };

    protected override LoadObject? Shown => PlanObjects.Plan(Number);

    protected override Task<Result<PlanDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Number, cancel);

    public async Task<IActionResult> OnPostStepAsync(PlanStep step, CancellationToken cancel)
    {
        _step = step;
        string? document = Request.Form[$"document{step}"];
        return await AnswerAsync(await advance.ExecuteAsync(Actor, Number, step, document, cancel), _ => $"{step.Named()}：已办理。", cancel);
    }

    // A page has one such form for each line, so the names carry the line.
    public async Task<IActionResult> OnPostTaskAsync(int line, CancellationToken cancel)
    {
        _line = line;
        var number = Request.Form[$"taskNumber{line}"].ToString().Trim();
        var made = await make.ExecuteAsync(Actor, Number, line, number, Request.Form[$"sealed{line}"] == "true", cancel);
        return await AnswerAsync(made, task => $"任务 {task.Number} 已建立，可以冻结名录。", cancel, task => Links.OfficeDraw(task.Number));
    }
}
