namespace Supervision.Api.Plans;

/// <summary>The steps of a plan from draft to published.</summary>
public enum PlanStep { Review, Approve, FileWithSuperior, FileWithJustice, Publish }

public static class PlanStepNames
{
    public static string Named(this PlanStep step) => step switch
    {
        PlanStep.Review => "审核计划",
        PlanStep.Approve => "批准计划",
        PlanStep.FileWithSuperior => "报上级备案",
        PlanStep.FileWithJustice => "报司法行政部门备案",
        _ => "公布计划",
    };

    public static bool NeedsDocument(this PlanStep step) => step is PlanStep.FileWithSuperior or PlanStep.FileWithJustice;
}
