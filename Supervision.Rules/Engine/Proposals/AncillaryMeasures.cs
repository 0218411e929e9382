using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Proposals;

// What is decided apart from the penalty: confiscation, and coercive measures.
internal static class AncillaryMeasures
{
    private const string Art16 = "行政强制法第16条";
    private const string Art23 = "行政强制法第23条";
    private const string Gain = "illegal_gain";

    public static Confiscation Confiscation(AnsweredAct asked, Outcome outcome)
    {
        if (!asked.Act.Facts.ContainsKey(Gain) || asked.Context.Fact(Gain) is not { } gain)
        {
            return asked.Penalties.UnknownGain;
        }

        if (gain == 0)
        {
            return asked.Penalties.NoGain;
        }

        var though = outcome.Exempts() ? "；不予处罚不及于没收，清单另有规定的从其规定" : "";
        return new(Truth.True, gain, asked.Penalties.Gain, $"有违法所得{gain:0.##}元，除依法应当退赔的外，依法没收{though}");
    }

    public static CoercionAnswer? Coercion(AnsweredAct asked)
    {
        if (asked.Act.Coercion is not { } coercion)
        {
            return null;
        }

        if (coercion.MustConfiscate is true)
        {
            return new(CoercionOutcome.Allowed, Art23, "依法应当没收或者销毁的财物，可以采取强制措施");
        }

        if (coercion.UnrelatedOrNecessities is true)
        {
            return new(CoercionOutcome.MustNot, Art23, "与违法行为无关的财物或者生活必需品，不得查封、扣押");
        }

        // One that holds before one that does not.
        var best = asked.Evaluation.CoercionItems.OrderByDescending(item => asked.Ask(item.Conditions).Holds is Truth.True).FirstOrDefault();
        return best is null ? new(CoercionOutcome.Allowed, Art16, "没有不予采取强制措施的依据") : ByItem(best, asked.Ask(best.Conditions));
    }

    private static CoercionAnswer ByItem(ListItem item, Verdict verdict)
    {
        var reasons = item.Conditions.ExplainParts(verdict, item.Clause);

        if (verdict.Holds is Truth.True)
        {
            return new(CoercionOutcome.MayRefrain, Art16 + "第2款", $"符合《{item.List.Title}》，可以不采取强制措施") { Item = item.Id, Reasons = reasons };
        }

        var how = verdict.Holds is Truth.False ? "不符合" : "尚未查明是否符合";
        return new(CoercionOutcome.Allowed, Art16, $"{how}《{item.List.Title}》：{verdict.Sentence}") { Item = item.Id, Reasons = reasons };
    }
}
