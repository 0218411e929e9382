using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine.Steps;

// The order of evaluation.
internal static class FourteenSteps
{
    public const int Last = 14;

    // The first step that weighs what the lists say of the act.
    public const int Lists = 8;

    public const string LastName = "处理与教育";

    public static readonly IReadOnlyList<DecidingStep> Deciding =
    [
        new(1, "违法行为是否成立", StatutorySteps.Offence) { ReadsLists = true },
        new(2, "是否移送司法机关", StatutorySteps.Crime),
        new(3, "追责期限", StatutorySteps.Limitation),
        new(4, "责任能力", StatutorySteps.Capacity),
        new(5, "主观过错", FaultStep.Ask) { ReadsLists = true, Reads = [ArticleKind.Mandatory] },
        new(6, "是否逾期不改才处罚", StatutorySteps.OnlyAfterOrder),
        new(7, "一行为违反多个规范", StatutorySteps.SeveralNorms),
        new(8, "新旧规定比较", LawInTime.Ask),
        new(9, "清单除外情形", ListSteps.Exclusions) { ReadsLists = true, Reads = [ArticleKind.Mandatory] },
        new(10, "应当不予处罚", ListSteps.ShallNot) { ReadsLists = true, Reads = [ArticleKind.Mandatory] },
        new(11, "首违可以不予处罚", ListSteps.MayNot) { ReadsLists = true, Reads = [ArticleKind.Mandatory] },
        new(12, "直接适用第33条", DirectStep.Ask) { ReadsLists = true, Reads = [ArticleKind.Mandatory, ArticleKind.Discretionary] },
        new(13, "从轻、减轻", EasingStep.Ask) { ReadsLists = true, Reads = [ArticleKind.Mandatory, ArticleKind.Easing] },
    ];

    // The first step from this one on that looks at a list; what lies before it does not depend on any.
    public static DecidingStep FirstReadingLists(int from) => Deciding.Skip(from).First(step => step.ReadsLists);

    public static Step Write(int step, StepResult result, bool settles) =>
        new(Deciding[step].Number, Deciding[step].Name, result.Verdict.Holds, result.Clause, result.Verdict.Sentence, settles);
}
