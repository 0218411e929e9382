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

    // 市场监管总局令第118号 on what is illegal gain, in force from this day.
    private static readonly DateOnly Order118 = new(2026, 3, 20);

    public static Confiscation Confiscation(AnsweredAct asked, Ruling ruling)
    {
        if (!asked.Act.Facts.ContainsKey(Gain) || asked.Context.Fact(Gain) is not { } gain)
        {
            return asked.Penalties.UnknownGain;
        }

        return gain == 0 ? asked.Penalties.NoGain : new(Truth.True, gain, asked.Penalties.Gain, $"有违法所得{gain:0.##}元，{OfGain(asked, ruling)}") { Kept = Kept(ruling) };
    }

    // Under an exemption nothing is taken unless a law or the list says so; goods are another matter.
    private static string OfGain(AnsweredAct asked, Ruling ruling)
    {
        if (Kept(ruling) is { } kept)
        {
            return $"清单写明不免：{kept}";
        }

        switch (ruling.Outcome)
        {
            case Outcome.Open or Outcome.Refer:
                return "是否没收随处理结果决定";
            case Outcome.Punish or Outcome.WaiveFine or Outcome.ShallMitigate or Outcome.MayMitigate or Outcome.ShallLighten or Outcome.MayLighten:
                return "除依法应当退赔的外，应当予以没收";
            default:
                return "不予处罚的，除法律或者清单另有规定外不予没收；涉案物品另行依法处理" + Costs(asked);
        }
    }

    private static string? Kept(Ruling ruling) => ruling.Item?.Keeps.FirstOrDefault(kept => kept.Contains("没收", StringComparison.Ordinal));

    private static string Costs(AnsweredAct asked) =>
        asked.Asked.Organ.Domain == "市场监管" && asked.Asked.Decided >= Order118 ? "；违法所得的认定应当扣除必要的成本（市场监管总局令第118号，待核）" : "";

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
        return best is null ? new(CoercionOutcome.Allowed, Art16, "没有不予采取强制措施的依据") : ByItem(best, asked.Ask(best.Conditions), asked.Context);
    }

    private static CoercionAnswer ByItem(ListItem item, Verdict verdict, ActContext act)
    {
        var reasons = item.Conditions.ExplainParts(verdict, item.Clause, act);

        if (verdict.Holds is Truth.True)
        {
            return new(CoercionOutcome.MayRefrain, Art16 + "第2款", $"符合《{item.List.Title}》，可以不采取强制措施") { Item = item.Id, Reasons = reasons };
        }

        var how = verdict.Holds is Truth.False ? "不符合" : "尚未查明是否符合";
        return new(CoercionOutcome.Allowed, Art16, $"{how}《{item.List.Title}》：{verdict.Sentence}") { Item = item.Id, Reasons = reasons };
    }
}
