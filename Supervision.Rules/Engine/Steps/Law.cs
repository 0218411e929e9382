using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.Steps;

// Arts. 33 and 32 themselves, as conditions.
internal static class Law
{
    public const string Second = "行政处罚法第33条第1款第2句";
    public const string SlightSentence = "违法行为轻微并及时改正，没有造成危害后果，不予行政处罚";

    public static readonly AllOf Mandatory = new("违法行为轻微并及时改正，没有造成危害后果",
    [
        new FindingCondition("act_minor", "act_minor", "违法行为轻微"),
        new HarmCondition("harm_none", Harm.None, "没有危害后果"),
        CorrectionCondition.Timely(),
    ]);

    // The places of the elements of the first sentence.
    public const int SlightAt = 0;
    public const int HarmAt = 1;
    public const int TimelyAt = 2;

    public static readonly AllOf Discretionary = SecondSentence.With(new() { Silent = true, IsOfTheLaw = true });

    public static readonly AnyOf Easing = new("主动消除或者减轻危害后果，受胁迫诱骗，主动供述，立功",
    [
        new FindingCondition("voluntary_remedy", "voluntary_remedy", "主动消除或者减轻危害后果"),
        new FindingCondition("coerced_or_deceived", "coerced_or_deceived", "受他人胁迫、诱骗"),
        new FindingCondition("confessed_unknown", "confessed_unknown", "主动供述尚未掌握的违法行为"),
        new FindingCondition("meritorious", "meritorious", "有立功表现"),
    ]);

    // 主动供述 and 诱骗 came in 2021; an officer's finding of 受胁迫、诱骗 cannot be parted and stays with the party.
    public static readonly AnyOf EasingOf1996 = new("主动消除或者减轻危害后果，受胁迫，配合查处有立功表现", [Easing.Parts[0], Easing.Parts[1], Easing.Parts[3]]);

    public static readonly IReadOnlyList<Article> Articles =
    [
        new("行政处罚法第33条第1款第1句", ArticleKind.Mandatory, Mandatory, null),
        new(Second, ArticleKind.Discretionary, Discretionary, null),
        new("行政处罚法第32条", ArticleKind.Easing, Easing, IsRevised: true),
        new("行政处罚法（1996年）第27条第1款", ArticleKind.Easing, EasingOf1996, IsRevised: false),
    ];
}
