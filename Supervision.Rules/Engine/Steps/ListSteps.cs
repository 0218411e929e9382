using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// Steps 9 to 11: the lists, and the first sentence of Art. 33(1).
internal static class ListSteps
{
    private static readonly StepResult NoExclusions = StepResult.Not("清单总则", "没有需要审查的除外情形");

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

        if (mandatory.Holds is Truth.True)
        {
            return StepResult.Settled(law.Mandatory, Law.SlightSentence,
                new(Outcome.ShallNotPunish, law.MandatoryRoot, Carrier(asked)));
        }

        if (Best(asked, item => item.Outcome is Outcome.ShallNotPunish) is { } best)
        {
            return Weighed(asked, best);
        }

        // Whether it could still hold, is asked only where nothing else lets the party go unpunished.
        return mandatory.Holds is Truth.NotEstablished ? new(mandatory with { Lacks = null, Refers = false }, law.Mandatory, null) : law.NoMandatory;
    }

    public static StepResult MayNot(AnsweredAct asked)
    {
        var whole = Best(asked, item => item.Outcome is Outcome.MayNotPunish);
        var part = Best(asked, item => item.Outcome is Outcome.WaiveFine);

        // The fine alone is waived only where nothing could waive the whole.
        var best = whole is null || (whole.Fits.Holds is Truth.False && part is not null) ? part : whole;
        return best is null ? asked.Penalties.NoFirstItem : Weighed(asked, best);
    }

    // The item that fits best among some: one that holds before one that is open before one that fails; of those that hold, the mildest.
    public static Candidacy? Best(AnsweredAct asked, Func<Candidacy, bool> among)
    {
        Candidacy? best = null;

        for (var i = 0; i < asked.Items.Count; i++)
        {
            var next = asked.Weighed(i);

            if (among(next))
            {
                best = best is null || next.IsBetterThan(best) ? next : best;
            }
        }

        return best;
    }

    public static StepResult Weighed(AnsweredAct asked, Candidacy best)
    {
        if (best.Fits.Holds is Truth.True)
        {
            return Carried(asked, best);
        }

        return best.Fits.Refers ? Referred(asked, best.Fits, best.Item) : new(best.Fits, asked.ClauseOf(best.Item), null);
    }

    // Where the law leaves it to a person whether this is the first; but what the first sentence alone could settle is asked before.
    public static StepResult Referred(AnsweredAct asked, Verdict verdict, ListItem? item)
    {
        if (asked.Mandatory is { Holds: Truth.NotEstablished, Lacks: not null } mandatory)
        {
            return StepResult.Asking(mandatory, asked.Penalties.Mandatory);
        }

        var clause = item is null ? asked.Penalties.DiscretionaryClause : asked.ClauseOf(item);
        return new(verdict, clause, new(Outcome.Refer, null, item)
        {
            Options = ["认定为初次违法", "认定为不是初次违法"],
        });
    }

    private static StepResult Carried(AnsweredAct asked, Candidacy best)
    {
        var sentence = best.Because is { } because ? $"{best.Item.CarriedSentence}；{because}" : best.Item.CarriedSentence;
        var isOfArt33 = best.Outcome is Outcome.MayNotPunish && best.Item.SpecialLaw is null;
        var before = isOfArt33 ? Weighing.WithSlightness(asked, best.Before) : best.Before;

        return StepResult.Settled(best.Item.SpecialLaw ?? asked.ClauseOf(best.Item), sentence, new(best.Outcome, asked.Penalties.RootOf(best.Root), best.Item)
        {
            Before = before,
            LeftOpen = best.LeftOpen,
        });
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
}
