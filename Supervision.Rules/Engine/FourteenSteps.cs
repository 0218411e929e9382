using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine;

// The order of evaluation.
internal static class FourteenSteps
{
    public const int Last = 14;

    // The first step that opens a list; what lies before it does not depend on any.
    public const int Lists = 8;

    public const string LastName = "处理与教育";

    public static readonly (string Name, Func<Question, Finding> Ask)[] Deciding =
    [
        ("违法行为是否成立", Gates.Offence),
        ("是否移送司法机关", Gates.Crime),
        ("追责期限", Gates.Limitation),
        ("责任能力", Gates.Capacity),
        ("主观过错", Gates.Fault),
        ("是否逾期不改才处罚", Gates.OnlyAfterOrder),
        ("一行为违反多个规范", Gates.SeveralNorms),
        ("新旧规定比较", LawInTime.Ask),
        ("清单除外情形", Grounds.Exclusions),
        ("应当不予处罚", Grounds.ShallNot),
        ("首违可以不予处罚", Grounds.MayNot),
        ("直接适用第33条", Grounds.Direct),
        ("从轻、减轻", Grounds.Easing),
    ];

    public static Step Write(int step, Finding finding, bool settles) =>
        new(step + 1, Deciding[step].Name, finding.Verdict.Holds, finding.Clause, finding.Verdict.Sentence, settles);
}
