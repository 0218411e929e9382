namespace Supervision.Rules.Engine.Steps;

// 判断步骤: one of the thirteen that can settle an act, and what it looks at besides the act itself.
internal sealed record DecidingStep(int Number, string Name, Func<AnsweredAct, StepResult> Ask)
{
    // The answers of items, and of exclusions of their lists.
    public bool ReadsLists { get; init; }

    // The answers of these articles of the law; a step that looks at them looks at the lists as well.
    public IReadOnlyList<ArticleKind> Reads { get; init; } = [];

    public int Index => Number - 1;
}
