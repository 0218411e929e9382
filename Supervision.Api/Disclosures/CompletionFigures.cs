namespace Supervision.Api.Disclosures;

/// <summary>The two figures of the city's order with what they are made of. A rate without a denominator is null, never 100 %.</summary>
/// <param name="PlannedTasks">Published tasks by the latest approved amendment.</param>
/// <param name="Due">Results whose deadline has passed, reviewed or not, or that are already visible.</param>
/// <param name="Visible">Results visible on both sites.</param>
/// <param name="NotYetDue">Results still within their deadline and not yet visible, shown apart.</param>
/// <param name="Closed">Targets that count as done though nothing could be checked: 注销 and the like, shown apart.</param>
public sealed record CompletionFigures(
    DateOnly AsOf, int PlannedTasks, int FinishedTasks, int OriginalTasks, int OriginalFinished,
    int Disclosures, int Due, int Visible, int NotYetDue, int Closed)
{
    public decimal? PlanCompletionRate => PlannedTasks == 0 ? null : (decimal)FinishedTasks / PlannedTasks;

    public decimal? OriginalCompletionRate => OriginalTasks == 0 ? null : (decimal)OriginalFinished / OriginalTasks;

    public decimal? DisclosureRate => Due == 0 ? null : (decimal)Visible / Due;
}
