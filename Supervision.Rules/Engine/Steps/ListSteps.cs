using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// Steps 9 to 13: the lists, and Arts. 33 and 32 themselves.
internal static class ListSteps
{
    private static readonly StepResult NoExclusions = StepResult.Not("清单总则", "没有需要审查的除外情形");
    private static readonly StepResult LimitedControl =
        StepResult.Settled("行政处罚法第31条", "尚未完全丧失辨认或者控制自己行为的能力，可以从轻或者减轻", new(Outcome.MayLighten, "31"));

    public static StepResult Exclusions(AnsweredAct asked)
    {
        // The law itself decides whatever the list is worth; nothing else is decided on words nobody has read.
        if (asked.Items.FirstOrDefault(asked.Rulebook.Readings.CannotDecide) is { } unread && asked.Mandatory.Holds is not Truth.True)
        {
            return StepResult.Settled(unread.List.Title, "该清单的文字未经核对，不能单独作出建议", new(Outcome.Refer, null, unread)
            {
                Options = ["核对清单原文后再行判断", "直接依照行政处罚法第33条判断"],
            });
        }

        if (asked.Items.FirstOrDefault(item => item.List.Exclusions is not null) is not { List: { Exclusions: { } exclusions } list })
        {
            return NoExclusions;
        }

        return new(asked.Ask(exclusions) with { Lacks = null, Refers = false }, list.Title, null);
    }

    public static StepResult ShallNot(AnsweredAct asked)
    {
        var (law, mandatory) = (asked.Penalties, asked.Mandatory);
        var best = Best(asked, item => item.Reading.Outcome is Outcome.ShallNotPunish);

        if (mandatory.Holds is Truth.True)
        {
            return StepResult.Settled(law.Mandatory, "违法行为轻微并及时改正，没有造成危害后果，不予行政处罚",
                new(Outcome.ShallNotPunish, law.MandatoryRoot, Carrier(asked)));
        }

        if (best is { Fits.Holds: Truth.True })
        {
            return Carried(asked, best.Item);
        }

        if (mandatory.Holds is Truth.NotEstablished)
        {
            return new(mandatory, law.Mandatory, null);
        }

        return best is null ? law.NoMandatory : Weighed(asked, best);
    }

    public static StepResult MayNot(AnsweredAct asked)
    {
        var best = Best(asked, item => item.Reading.Outcome is Outcome.MayNotPunish);
        return best is null ? asked.Penalties.NoFirstItem : Weighed(asked, best);
    }

    public static StepResult Direct(AnsweredAct asked)
    {
        if (asked.Penalties.Discretionary is null)
        {
            return asked.Penalties.NoDirect;
        }

        if (!asked.Rulebook.Readings.DirectSecondSentence)
        {
            return asked.Penalties.NotDirect;
        }

        var verdict = asked.Discretionary;

        if (verdict.Holds is not Truth.False && ListHasSpoken(asked) is { } spoken)
        {
            return spoken;
        }

        if (verdict.Holds is Truth.True)
        {
            return StepResult.Settled(Law.Second, "初次违法、危害后果轻微并及时改正；没有清单事项可以适用时，直接依此可以不予行政处罚", new(Outcome.MayNotPunish, "33(1)b"));
        }

        return verdict.Refers ? Referred(asked, verdict, null) : new(verdict, Law.Second, null);
    }

    public static StepResult Easing(AnsweredAct asked)
    {
        var law = asked.Penalties;

        if (asked.Asked.Party.Birth is { } birth && asked.Context.LastDay is { } day && StatutorySteps.IsUnder(asked, birth, day, "age-lesser"))
        {
            return StepResult.Settled(law.AgeClause, "行为时已满十四周岁不满十八周岁，应当从轻或者减轻", new(Outcome.ShallLighten, law.AgeRoot));
        }

        var easing = asked.Easing;

        if (easing.Holds is Truth.True)
        {
            return StepResult.Settled(law.Easing, easing.Sentence, new(Outcome.ShallLighten, law.EasingRoot));
        }

        if (easing.Holds is Truth.NotEstablished)
        {
            return new(easing, law.Easing, null);
        }

        if (asked.Act.Control is Control.Limited && law.IsRevised)
        {
            return LimitedControl;
        }

        var best = Best(asked, item => !item.Reading.Outcome.Exempts());
        return best is null ? new(easing, law.Easing, null) : Weighed(asked, best);
    }

    // An item that eases the penalty fits: then the list has spoken, and Art. 33 is not asked past it. Null where it has not.
    private static StepResult? ListHasSpoken(AnsweredAct asked)
    {
        for (var i = 0; i < asked.Items.Count; i++)
        {
            if (asked.Items[i].Reading.Outcome.Exempts())
            {
                continue;
            }

            var fits = asked.Fits(i);

            if (fits.Holds is Truth.True)
            {
                return asked.Penalties.EasingFits;
            }

            if (fits.Holds is Truth.NotEstablished)
            {
                return new(fits, asked.Items[i].Clause, null);
            }
        }

        return null;
    }

    // The item that fits best among some: one that holds before one that is open before one that fails; of those that hold, the mildest.
    private static Candidacy? Best(AnsweredAct asked, Func<ListItem, bool> among)
    {
        Candidacy? best = null;

        for (var i = 0; i < asked.Items.Count; i++)
        {
            if (among(asked.Items[i]))
            {
                var next = new Candidacy(asked.Items[i], asked.Fits(i));
                best = best is null || next.IsBetterThan(best) ? next : best;
            }
        }

        return best;
    }

    private static StepResult Weighed(AnsweredAct asked, Candidacy best)
    {
        if (best.Fits.Holds is Truth.True)
        {
            return Carried(asked, best.Item);
        }

        return best.Fits.Refers ? Referred(asked, best.Fits, best.Item) : new(best.Fits, best.Item.Clause, null);
    }

    // The list item that shows the same; the law carries the result without it.
    private static ListItem? Carrier(AnsweredAct asked)
    {
        for (var i = 0; i < asked.Items.Count; i++)
        {
            var item = asked.Items[i];

            if (item.Reading.Outcome.Exempts() && !asked.Rulebook.Readings.CannotDecide(item) && asked.Fits(i).Holds is Truth.True)
            {
                return item;
            }
        }

        return null;
    }

    private static StepResult Carried(AnsweredAct asked, ListItem item) =>
        StepResult.Settled(item.Clause, item.CarriedSentence, new(item.Reading.Outcome, asked.Penalties.RootOf(item.Reading.Root), item));

    private static StepResult Referred(AnsweredAct asked, Verdict verdict, ListItem? item) =>
        new(verdict, item?.Clause ?? asked.Penalties.DiscretionaryClause, new(Outcome.Refer, null, item) { Options = ["认定为初次违法", "认定为不是初次违法"] });

    private sealed record Candidacy(ListItem Item, Verdict Fits)
    {
        private int Rank => Fits.Holds switch { Truth.True => 0, Truth.NotEstablished => 1, _ => 2 };

        public bool IsBetterThan(Candidacy other) =>
            Rank < other.Rank || (Rank == 0 && other.Rank == 0 && Item.Reading.Outcome < other.Item.Reading.Outcome);
    }
}
