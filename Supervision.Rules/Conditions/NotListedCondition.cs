using Supervision.Core.Cases;

namespace Supervision.Rules.Conditions;

// 未被列入严重失信名单, on the day of the decision.
internal sealed class NotListedCondition(IReadOnlyList<string> names, string text) : Condition("not_on_serious_dishonesty_list", text)
{
    private readonly Verdict _clear = Verdict.Of(true, $"“{text}”成立：查询之日未被列入严重失信名单");
    private readonly Verdict _unknown = Verdict.Unknown("register", $"“{text}”尚未查明：名单没有查询");

    public static ConditionKind Kind { get; } = new("not_on_serious_dishonesty_list", "未被列入严重失信名单", [ConditionKeys.Words],
        (node, context) => new NotListedCondition(context.SeriousLists, ConditionKeys.TextOr(node, "未被列入严重失信名单")))
    {
        ShownBy = ProofBasis.Lookup,
    };

    public override bool IsBeyondLaw => true;

    public override Verdict Ask(ActContext act)
    {
        if (act.Asked.Register is not { } register)
        {
            return _unknown;
        }

        var day = act.Asked.Decided;

        foreach (var entry in register.Lists)
        {
            if (names.Contains(entry.Name) && entry.From <= day && (entry.To is not { } to || day <= to))
            {
                return Verdict.Of(false, $"“{Text}”不成立：自{Days.Said(entry.From)}起列入{entry.Name}");
            }
        }

        return register.Searched is null ? _unknown : _clear;
    }

    public override string Found(ActContext act, Verdict verdict) => "经查询，当事人没有被列入严重失信名单";

    protected override bool? ImpliesSameKind(Condition other) => other is NotListedCondition ? true : null;
}
