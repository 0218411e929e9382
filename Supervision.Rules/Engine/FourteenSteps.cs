namespace Supervision.Rules.Engine;

// The order of evaluation.
internal static class FourteenSteps
{
    public const int Last = 14;

    public static readonly IReadOnlyList<(int Number, string Name, Func<Question, Finding> Ask)> Deciding =
    [
        (1, "违法行为是否成立", Gates.Offence),
        (2, "是否移送司法机关", Gates.Crime),
        (3, "追责期限", Gates.Limitation),
        (4, "责任能力", Gates.Capacity),
        (5, "主观过错", Gates.Fault),
        (6, "是否逾期不改才处罚", Gates.OnlyAfterOrder),
        (7, "一行为违反多个规范", Gates.SeveralNorms),
        (8, "新旧规定比较", Gates.LawAtDecision),
        (9, "清单除外情形", Grounds.Exclusions),
        (10, "应当不予处罚", Grounds.ShallNot),
        (11, "首违可以不予处罚", Grounds.MayNot),
        (12, "直接适用第33条", Grounds.Direct),
        (13, "从轻、减轻", Grounds.Easing),
    ];
}
