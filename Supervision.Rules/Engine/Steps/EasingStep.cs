using Supervision.Core.Exemptions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// Step 13: Arts. 30 to 32, the lists that ease a penalty, and whether what remains is in proportion.
internal static class EasingStep
{
    public const string NotFound = "有无行政处罚法第32条所列情形（主动消除或者减轻危害后果，受他人胁迫、诱骗，主动供述尚未掌握的违法行为，立功）尚未查明；查明有的，应当从轻或者减轻";

    private const string NotQuiteInControl = "尚未完全丧失辨认或者控制自己行为的能力";

    private static readonly StepResult LimitedControl =
        StepResult.Settled("行政处罚法第31条", $"{NotQuiteInControl}，可以从轻或者减轻", new(Outcome.MayLighten, "31"));

    public static StepResult Ask(AnsweredAct asked)
    {
        var law = asked.Penalties;

        if (IsOfLesserAge(asked))
        {
            return StepResult.Settled(law.AgeClause, "行为时已满十四周岁不满十八周岁，应当从轻或者减轻", new(Outcome.ShallLighten, law.AgeRoot));
        }

        var easing = asked.Easing;

        if (easing.Holds is Truth.True)
        {
            return StepResult.Settled(law.Easing, easing.Sentence, new(Outcome.ShallLighten, law.EasingRoot));
        }

        if (easing.Holds is Truth.NotEstablished && asked.Rulebook.Readings.MustBeFound.Contains(Readings.Easing))
        {
            return StepResult.Asking(easing, law.Easing);
        }

        if (IsOfLimitedControl(asked))
        {
            return LimitedControl;
        }

        var best = ListSteps.Best(asked, item => !item.Outcome.Relieves());

        if (best is not null && best.Fits.Holds is not Truth.False)
        {
            return ByItem(asked, best);
        }

        if (Disproportion(asked) is { } result)
        {
            return result;
        }

        return best is null ? new(easing with { Lacks = null }, law.Easing, null) : new(best.Fits, asked.ClauseOf(best.Item), null);
    }

    // Whatever is decided of what is still open: a penalty, if one is given, is eased by these.
    public static IReadOnlyList<EasingGround> Grounds(AnsweredAct asked)
    {
        var law = asked.Penalties;
        var grounds = new List<EasingGround>();

        if (IsOfLesserAge(asked))
        {
            grounds.Add(new(law.AgeRoot, law.AgeClause, Must: true, "行为时已满十四周岁不满十八周岁"));
        }

        if (asked.Easing is { Holds: Truth.True } easing)
        {
            var group = law.IsRevised ? Law.Easing : Law.EasingOf1996;
            var found = group.Parts.Where((_, at) => easing.Parts[at].Holds is Truth.True).Select(part => part.Text);
            grounds.Add(new(law.EasingRoot, law.Easing, Must: true, string.Join("，", found)));
        }

        if (IsOfLimitedControl(asked))
        {
            grounds.Add(new(law.ControlRoot, law.ControlClause, Must: false, NotQuiteInControl));
        }

        return grounds;
    }

    // Less than full control came with the revision.
    private static bool IsOfLimitedControl(AnsweredAct asked) => asked.Act.Control is Control.Limited && asked.Penalties.IsRevised;

    // Whoever is under fourteen was let go at the fourth step.
    private static bool IsOfLesserAge(AnsweredAct asked) =>
        asked.Asked.Party.Birth is { } birth && asked.Context.LastDay is { } day && StatutorySteps.IsUnder(asked, birth, day, "age-lesser");

    // 减轻, below the least that the law sets, needs a ground in the law; 从轻, within it, does not.
    private static StepResult ByItem(AnsweredAct asked, Candidacy best)
    {
        if (best.Fits.Holds is Truth.True && best.Outcome is Outcome.MayMitigate or Outcome.ShallMitigate)
        {
            return StepResult.Settled(asked.ClauseOf(best.Item), $"符合《{best.Item.List.Title}》所列减轻处罚的事项，但没有查明行政处罚法第30条、第32条所列情形",
                new(Outcome.Refer, null, best.Item) { Options = ["查明有第32条所列情形的，减轻处罚", "在法定幅度以内从轻处罚", "不减轻"] });
        }

        return ListSteps.Weighed(asked, best);
    }

    // 过罚相当: the least fine that the law sets, held against what the act was about. Null: not out of proportion.
    private static StepResult? Disproportion(AnsweredAct asked)
    {
        if (asked.Act.Statute?.FineMin is not { } least || asked.Rulebook.Readings.Disproportion is not { } times)
        {
            return null;
        }

        var limit = least / times;
        var (goods, gain) = (Sum(asked, "goods_value"), Sum(asked, "illegal_gain"));

        if (goods >= limit || gain >= limit)
        {
            return null;
        }

        if (goods is null || gain is null)
        {
            var lacks = goods is null ? "goods_value" : "illegal_gain";
            return StepResult.Open(asked.Penalties.ProportionClause, lacks, $"法定最低罚款{least:0.##}元是否与违法行为相当，须先查明{Vocabulary.FactTable.Title(lacks)}");
        }

        var greater = Math.Max(goods.Value, gain.Value);
        return StepResult.Settled(asked.Penalties.ProportionClause,
            $"法定最低罚款{least:0.##}元，超过货值和违法所得中较大者（{greater:0.##}元）的{times:0.##}倍，与违法行为是否相当须由人研究",
            new(Outcome.Refer, asked.Penalties.ProportionRoot)
            {
                Options = ["减轻处罚：写明过罚相当的理由，经集体讨论决定", "在法定幅度以内处罚，写明仍属相当的理由"],
            });
    }

    private static decimal? Sum(AnsweredAct asked, string name) => asked.Act.Facts.ContainsKey(name) ? asked.Context.Fact(name) : null;
}
