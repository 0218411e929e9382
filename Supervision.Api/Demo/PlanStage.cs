using Supervision.Api.Plans;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>The annual plan from draft to published, one amendment with its public difference, and the joint task.</summary>
internal static class PlanStage
{
    public static async Task RunAsync(DemoRun run)
    {
        var script = run.Script;
        run.At("2026-02-10T09:00");
        await run.DoAsync<DraftPlan, AnnualPlan>(draft =>
            draft.ExecuteAsync(run.Planner, script.PlanNumber, 2026, script.PlanTitle, script.Tasks, run.Cancel));

        await StepAsync(run, "2026-02-12T10:00", PlanStep.Review, run.Lawyer);
        await StepAsync(run, "2026-02-13T15:00", PlanStep.Approve, run.Head);
        await StepAsync(run, "2026-03-02T09:00", PlanStep.FileWithSuperior, run.Planner, script.SuperiorFiling);
        await StepAsync(run, "2026-03-03T09:00", PlanStep.FileWithJustice, run.Planner, script.JusticeFiling);
        await StepAsync(run, "2026-03-05T09:00", PlanStep.Publish, run.Planner);

        run.At("2026-08-20T09:00");
        var amended = script.Tasks.Select((task, i) => i == 0 ? task with { To = script.AmendedTo } : task).ToList();
        var amendment = await run.DoAsync<AmendPlan, PlanAmendment>(amend =>
            amend.ExecuteAsync(run.Head, script.PlanNumber, amended, script.AmendmentReason, run.Cancel));

        await run.DoAsync<MakeTask, InspectionTask>(make =>
            make.ExecuteAsync(run.Planner, script.PlanNumber, 1, script.Draw.Task, sealedTiers: true, run.Cancel));
        run.Say($"  《{script.PlanTitle}》已编制、审核、批准、备案、公布，调整{amendment.Number}次；任务{script.Draw.Task}由{script.Tasks[0].Participants.Count}个部门联合实施，密封抽取");
    }

    /// <summary>A task outside the plan, on one of the listed grounds; what it draws rests for a while, also from the joint task.</summary>
    public static async Task TemporaryAsync(DemoRun run)
    {
        var (number, asked) = (run.Script.TemporaryDraw.Task, run.Script.Temporary);
        run.At("2026-09-08T08:30");
        await run.DoAsync<MakeTemporaryTask, InspectionTask>(make => make.ExecuteAsync(
            run.Head, number, asked.Ground, asked.Document, filing: null, asked.Task, sealedTiers: false, run.Cancel));
        run.Say($"  计划外任务{number}“{asked.Task.Title}”：事由是{asked.Ground.Named()}，由负责人批准；公开抽取");
    }

    private static Task<AnnualPlan> StepAsync(DemoRun run, string at, PlanStep step, Actor actor, string? number = null)
    {
        run.At(at);
        return run.DoAsync<AdvancePlan, AnnualPlan>(advance =>
            advance.ExecuteAsync(actor, run.Script.PlanNumber, step, number, run.Cancel));
    }
}
