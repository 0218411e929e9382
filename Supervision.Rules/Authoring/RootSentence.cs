using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

// 依据的条文: the sentence of law that an item rests on, taken apart into its elements.
/// <param name="Mark">How sure its words are: 核, 旧知 or 待核.</param>
internal sealed record RootSentence(string Article, string Text, string Mark, IReadOnlyList<LegalElement> Elements)
{
    private const string Seen = "核";
    private const string Known = "旧知";

    public static RootSentence Of(ListItem item)
    {
        if (item.SpecialLaw is { } special)
        {
            return new(special, "特别法律自己定有条件，不再加行政处罚法第33条的要件", Known, []);
        }

        return item.Reading.Root switch
        {
            LegalRoots.Slight => new("行政处罚法第33条第1款第1句", "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。", Seen, FirstSentence),
            LegalRoots.First => new("行政处罚法第33条第1款第2句", "初次违法且危害后果轻微并及时改正的，可以不予行政处罚。", Seen, SecondSentenceOf(item)),
            LegalRoots.NoFault => new("行政处罚法第33条第2款", "当事人有证据足以证明没有主观过错的，不予行政处罚。", Seen, NoFault),
            "32" => new("行政处罚法第32条", "主动消除或者减轻危害后果、受胁迫或者诱骗、主动供述尚未掌握的违法行为、有立功表现的，应当从轻或者减轻行政处罚。", Known, EasingGrounds),
            _ => new("行政强制法第16条第2款", "违法行为情节显著轻微或者没有明显社会危害的，可以不采取行政强制措施。", Known, Coercion),
        };
    }

    private static readonly LegalElement[] FirstSentence =
    [
        new("act_minor", "违法行为轻微", Law.Mandatory.Parts[Law.SlightAt]),
        new("harm", "没有造成危害后果", Law.Mandatory.Parts[Law.HarmAt]),
        new("timely", "及时改正", Law.Mandatory.Parts[Law.TimelyAt]),
    ];

    private static readonly LegalElement[] NoFault =
        [new("fault", "没有主观过错", new FindingCondition("no_subjective_fault", "no_subjective_fault", "没有主观过错"))];

    private static readonly LegalElement[] EasingGrounds = [new("easing", "第32条所列情形之一", Law.Easing)];

    private static readonly LegalElement[] Coercion = [new("coercion", "情节显著轻微，或者没有明显社会危害", null)];

    private static LegalElement[] SecondSentenceOf(ListItem item)
    {
        var parts = item.List.SecondSentence.Parts;
        return
        [
            new("first", "初次违法", parts[SecondSentence.FirstAt]),
            new("harm", "危害后果轻微（没有危害后果的也在内）", parts[SecondSentence.HarmAt]),
            new("timely", "及时改正", parts[SecondSentence.TimelyAt]),
        ];
    }
}
