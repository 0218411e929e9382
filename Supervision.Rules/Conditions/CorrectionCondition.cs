using Supervision.Core.Cases;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// 改正: one of the routes by which a party can put things right in time.
internal sealed class CorrectionCondition(string type, Func<Corrections, string, Verdict> route, string text) : Condition(type, text)
{
    // 当场改正 is seen, not reckoned from days, so that an officer must show it.
    public static IReadOnlyList<ConditionKind> Kinds { get; } =
    [
        Kind("corrected_before_discovery_or_within_ordered_period", "被发现前主动改正或者在责令改正期限内改正", ProofBasis.Days,
            (given, text) => given.BeforeDiscoveryOrWithinOrder(text)),
        Kind("corrected_within_ordered_period", "在责令改正期限内改正", ProofBasis.Days, (given, text) => given.WithinOrderedPeriod(text)),
        Kind("corrected_on_the_spot_or_immediately", "当场或者立即改正", ProofBasis.Officer, (given, text) => given.OnTheSpot(text)),
        Kind("corrected_immediately_on_own_initiative", "立即自行改正", ProofBasis.Officer, (given, text) => given.ImmediatelyOnOwnInitiative(text)),
        Kind("corrected_during_order", "责令改正期间改正", ProofBasis.Days, (given, text) => given.DuringOrder(text)),
        Kind("corrected_on_own_initiative", "主动改正", ProofBasis.Days, (given, text) => given.OnOwnInitiative(text)),
    ];

    // 及时改正 in the sense of Art. 33(1), which no list writes.
    public static CorrectionCondition Timely() => new("timely", (given, _) => given.Timely(), "及时改正");

    // Where the law holds, things were put right in time, only not in the way of the list.
    public override bool IsBeyondLaw => true;

    public override Verdict Ask(ActContext act) => route(act.Corrections, Text);

    public override string Found(ActContext act, Verdict verdict) => CorrectionFindings.Of(act);

    protected override bool? ImpliesSameKind(Condition other) => other is CorrectionCondition ? Type == other.Type : null;

    private static ConditionKind Kind(string name, string text, ProofBasis shownBy, Func<Corrections, string, Verdict> route)
    {
        return new ConditionKind(name, text, [ConditionKeys.Words], (node, _) => Read(node))
        {
            ShownBy = shownBy,
            Evidence = FactTable.Evidence("corrected"),
        };

        CorrectionCondition Read(RuleNode node) => new(name, route, ConditionKeys.TextOr(node, text));
    }
}
