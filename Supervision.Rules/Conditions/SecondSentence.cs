using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 第33条第1款第2句, with “first” as a list defines it, or as the law is read where no list does.
internal static class SecondSentence
{
    // The places of its elements.
    public const int HarmAt = 0;
    public const int TimelyAt = 1;
    public const int FirstAt = 2;

    public static AllOf With(FirstOffenceDefinition first) => new("初次违法且危害后果轻微并及时改正",
    [
        new HarmCondition("harm_minor", Harm.Minor, "危害后果轻微"),
        CorrectionCondition.Timely(),
        new FirstOffenceCondition(first, "初次违法"),
    ]);
}
