using Supervision.Core.Exemptions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// What is decided apart from the penalty: confiscation, and coercive measures.
internal static class Apart
{
    private const string Art23 = "行政强制法第23条";

    public static Confiscation Confiscation(Question question, Outcome outcome)
    {
        if (!question.Act.Facts.ContainsKey("illegal_gain") || question.Inquiry.Fact("illegal_gain") is not { } gain)
        {
            return question.Penalties.UnknownGain;
        }

        return gain == 0 ? question.Penalties.NoGain
            : new(Truth.True, gain, question.Penalties.Gain,
                $"有违法所得{gain:0.##}元，除依法应当退赔的外，依法没收{(outcome.Exempts() ? "；不予处罚不及于没收，清单另有规定的从其规定" : "")}");
    }

    public static CoercionAnswer? Coercion(Question question)
    {
        if (question.Act.Coercion is not { } asked)
        {
            return null;
        }

        if (asked.MustConfiscate is true)
        {
            return new(CoercionOutcome.Allowed, Art23, "依法应当没收或者销毁的财物，可以采取强制措施");
        }

        if (asked.UnrelatedOrNecessities is true)
        {
            return new(CoercionOutcome.MustNot, Art23, "与违法行为无关的财物或者生活必需品，不得查封、扣押");
        }

        foreach (var item in Items(question, asked))
        {
            var verdict = question.Ask(item.Conditions);
            var reasons = item.Conditions.ExplainParts(verdict, item.Clause);

            return verdict.Holds is Truth.True
                ? new(CoercionOutcome.MayRefrain, "行政强制法第16条第2款", $"符合《{item.List.Title}》，可以不采取强制措施") { Item = item.Id, Reasons = reasons }
                : new(CoercionOutcome.Allowed, "行政强制法第16条",
                    $"{(verdict.Holds is Truth.False ? "不符合" : "尚未查明是否符合")}《{item.List.Title}》：{verdict.Sentence}")
                { Item = item.Id, Reasons = reasons };
        }

        return new(CoercionOutcome.Allowed, "行政强制法第16条", "没有不予采取强制措施的依据");
    }

    // The item named; or what the act itself is alleged under, where that is a no-coercion item.
    private static IEnumerable<ListItem> Items(Question question, CoercionAsked asked) =>
        (question.Rulebook.Find(asked.Item ?? question.Act.Item)?.Family ?? [])
            .Where(item => item.ForCoercion && item.List.Binds(question.Asked.Organ.Code) && item.List.IsInForce(question.Asked.Decided)
                && !question.Rulebook.Readings.CannotDecide(item))
            .OrderByDescending(item => question.Ask(item.Conditions).Holds is Truth.True);
}
