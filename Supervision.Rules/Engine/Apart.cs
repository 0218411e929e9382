using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine;

// What is decided apart from the penalty: confiscation, and coercive measures.
internal static class Apart
{
    public static Confiscation Confiscation(Question question)
    {
        const string clause = "行政处罚法第28条第2款";
        return question.Inquiry.Fact("illegal_gain") switch
        {
            null => new(Truth.NotEstablished, null, clause, "有无违法所得尚未查明"),
            0 => new(Truth.False, 0, clause, "没有违法所得"),
            { } gain => new(Truth.True, gain, clause, $"有违法所得{gain:0.##}元，没收与否另行决定"),
        };
    }

    public static CoercionAnswer? Coercion(Question question)
    {
        if (question.Act.Coercion is not { } asked)
        {
            return null;
        }

        if (asked.MustConfiscate is true)
        {
            return new(CoercionOutcome.Allowed, "行政强制法第23条", "依法应当没收或者销毁的财物，可以采取强制措施");
        }

        if (asked.UnrelatedOrNecessities is true)
        {
            return new(CoercionOutcome.MustNot, "行政强制法第23条", "与违法行为无关的财物或者生活必需品，不得查封、扣押");
        }

        return question.Rulebook.Find(asked.Item) is { ForCoercion: true } item
            && item.List.Binds(question.Asked.Organ.Code) && item.List.IsInForce(question.Asked.Decided)
            && item.Conditions.Ask(question.Inquiry).Holds is Truth.True
            ? new(CoercionOutcome.MayRefrain, "行政强制法第16条第2款", $"符合《{item.List.Title}》，可以不采取强制措施")
            : new(CoercionOutcome.Allowed, "行政强制法第16条", "没有不予采取强制措施的依据");
    }
}
