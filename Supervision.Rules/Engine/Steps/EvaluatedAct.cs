namespace Supervision.Rules.Engine.Steps;

// An act with what every step says of it.
/// <param name="Steps">By the order of the steps; null where a step was not asked.</param>
/// <param name="Decisive">The first step that settles or is open; null where none does.</param>
internal sealed record EvaluatedAct(AnsweredAct Act, IReadOnlyList<StepResult?> Steps, int? Decisive)
{
    public ActEvaluation Evaluation => Act.Evaluation;
}
