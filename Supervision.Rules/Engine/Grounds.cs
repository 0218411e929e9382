using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// Steps 9 to 13: the lists, and Arts. 33 and 32 themselves.
internal static class Grounds
{
    private static readonly Finding NoExclusions = Finding.Not("清单总则", "没有需要审查的除外情形");
    private static readonly Finding LimitedControl =
        Finding.Settled("行政处罚法第31条", "尚未完全丧失辨认或者控制自己行为的能力，可以从轻或者减轻", new(Outcome.MayLighten, "31"));

    public static Finding Exclusions(Question question)
    {
        foreach (var item in question.Items)
        {
            // The law itself decides whatever the list is worth; nothing else is decided on words nobody has read.
            if (question.Rulebook.Readings.CannotDecide(item) && question.Mandatory.Holds is not Truth.True)
            {
                return Finding.Settled(item.List.Title, "该清单的文字未经核对，不能单独作出建议", new(Outcome.Refer, null, item)
                {
                    Options = ["核对清单原文后再行判断", "直接依照行政处罚法第33条判断"],
                });
            }
        }

        foreach (var item in question.Items)
        {
            if (item.List.Exclusions is { } exclusions)
            {
                return new(question.Ask(exclusions) with { Lacks = null, Refers = false }, item.List.Title, null);
            }
        }

        return NoExclusions;
    }

    public static Finding ShallNot(Question question)
    {
        var mandatory = question.Mandatory;
        var (verdict, best) = Best(question, Outcome.ShallNotPunish);

        if (mandatory.Holds is Truth.True)
        {
            return Finding.Settled(question.Penalties.Mandatory, "违法行为轻微并及时改正，没有造成危害后果，不予行政处罚",
                new(Outcome.ShallNotPunish, question.Penalties.MandatoryRoot, Carrier(question)));
        }

        if (best is not null && verdict!.Holds is Truth.True)
        {
            return Carried(question, best);
        }

        return mandatory.Holds is Truth.NotEstablished ? new(mandatory, question.Penalties.Mandatory, null)
            : verdict is { Holds: Truth.NotEstablished } ? verdict.Refers ? Referred(question, verdict, best) : new(verdict, best!.Clause, null)
            : verdict is null ? question.Penalties.NoMandatory : new(verdict, best!.Clause, null);
    }

    public static Finding MayNot(Question question)
    {
        var (verdict, best) = Best(question, Outcome.MayNotPunish);
        return verdict is null ? question.Penalties.NoFirstItem
            : verdict.Holds is Truth.True ? Carried(question, best!)
            : verdict.Refers ? Referred(question, verdict, best)
            : new(verdict, best!.Clause, null);
    }

    public static Finding Direct(Question question)
    {
        if (question.Penalties.Discretionary is null)
        {
            return question.Penalties.NoDirect;
        }

        if (!question.Rulebook.Readings.DirectSecondSentence)
        {
            return question.Penalties.NotDirect;
        }

        var verdict = question.Discretionary;

        // An item that eases the penalty fits: then the list has spoken, and Art. 33 is not asked past it.
        for (var i = 0; i < question.Items.Length && verdict.Holds is not Truth.False; i++)
        {
            if (!question.Items[i].Reading.Outcome.Exempts())
            {
                var fits = question.Fits(i);

                if (fits.Holds is Truth.True)
                {
                    return question.Penalties.EasingFits;
                }

                if (fits.Holds is Truth.NotEstablished)
                {
                    return new(fits, question.Items[i].Clause, null);
                }
            }
        }

        return verdict.Holds is Truth.True
            ? Finding.Settled(Law.Second, "初次违法、危害后果轻微并及时改正；没有清单事项可以适用时，直接依此可以不予行政处罚", new(Outcome.MayNotPunish, "33(1)b"))
            : verdict.Refers ? Referred(question, verdict, null)
            : new(verdict, Law.Second, null);
    }

    public static Finding Easing(Question question)
    {
        if (question.Asked.Party.Birth is { } birth && question.Inquiry.LastDay is { } day && Gates.IsUnder(question, birth, day, "age-lesser"))
        {
            return Finding.Settled(question.Penalties.AgeClause, "行为时已满十四周岁不满十八周岁，应当从轻或者减轻", new(Outcome.ShallLighten, question.Penalties.AgeRoot));
        }

        var law = question.Easing;

        if (law.Holds is Truth.True)
        {
            return Finding.Settled(question.Penalties.Easing, law.Sentence, new(Outcome.ShallLighten, question.Penalties.EasingRoot));
        }

        if (law.Holds is Truth.NotEstablished)
        {
            return new(law, question.Penalties.Easing, null);
        }

        if (question.Act.Control is Control.Limited && question.Penalties.IsRevised)
        {
            return LimitedControl;
        }

        var (verdict, best) = Best(question, null);
        return verdict is null ? new(law, question.Penalties.Easing, null)
            : verdict.Holds is Truth.True ? Carried(question, best!)
            : verdict.Refers ? Referred(question, verdict, best)
            : new(verdict, best!.Clause, null);
    }

    // The item that fits best among those of this outcome (null: those that only ease): one that holds before one that is open before one that fails.
    private static (Verdict? Verdict, ListItem? Item) Best(Question question, Outcome? outcome)
    {
        Verdict? best = null;
        ListItem? of = null;

        for (var i = 0; i < question.Items.Length; i++)
        {
            var item = question.Items[i];

            if (outcome is { } wanted ? item.Reading.Outcome != wanted : item.Reading.Outcome.Exempts())
            {
                continue;
            }

            var fits = question.Fits(i);

            if (best is null || Rank(fits) < Rank(best)
                || (Rank(fits) == 0 && Rank(best) == 0 && item.Reading.Outcome < of!.Reading.Outcome))
            {
                (best, of) = (fits, item);
            }
        }

        return (best, of);
    }

    private static int Rank(Verdict verdict) => verdict.Holds switch { Truth.True => 0, Truth.NotEstablished => 1, _ => 2 };

    // The list item that shows the same; the law carries the result without it.
    private static ListItem? Carrier(Question question)
    {
        for (var i = 0; i < question.Items.Length; i++)
        {
            if (question.Items[i].Reading.Outcome.Exempts() && !question.Rulebook.Readings.CannotDecide(question.Items[i])
                && question.Fits(i).Holds is Truth.True)
            {
                return question.Items[i];
            }
        }

        return null;
    }

    private static Finding Carried(Question question, ListItem item) =>
        Finding.Settled(item.Clause, item.CarriedSentence, new(item.Reading.Outcome, question.Penalties.RootOf(item.Reading.Root), item));

    private static Finding Referred(Question question, Verdict verdict, ListItem? item) =>
        new(verdict, item?.Clause ?? question.Penalties.DiscretionaryClause, new(Outcome.Refer, null, item) { Options = ["认定为初次违法", "认定为不是初次违法"] });
}
