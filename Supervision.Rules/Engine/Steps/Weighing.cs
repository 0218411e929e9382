using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// 清单不得宽于法律: an item carries its result only if its own conditions hold and no element of the sentence that it rests on is established
// against it. An element that the item does not ask and nobody has established neither defeats nor opens: it is to be found before adoption.
internal static class Weighing
{
    private const string NotAsFirst = "不依第33条第1款第2句，按第1句判断";

    public static Candidacy Of(AnsweredAct asked, int number)
    {
        var item = asked.Items[number];
        var own = new Candidacy(item, asked.Fits(number), item.Reading.Outcome, item.Reading.Root);

        // What another law grants by itself, Art. 33 does not narrow.
        if (!own.Outcome.Relieves() || own.Fits.Holds is Truth.False || item.SpecialLaw is not null)
        {
            return own;
        }

        if (own.Root == LegalRoots.Slight)
        {
            return BySlightness(asked, number, own);
        }

        return item.Kind == ListForms.Undivided ? ByEither(asked, number, own) : ByFirst(asked, number, own);
    }

    // 清单混合、未区分: a list that names slight acts and first ones together rests on whichever sentence holds. One of its alternatives that does not
    // ask for the first time is not lost because it is not the first.
    private static Candidacy ByEither(AnsweredAct asked, int number, Candidacy own)
    {
        var byFirst = ByFirst(asked, number, own);

        if (byFirst.Fits.Holds is Truth.True || own.Fits.Holds is not Truth.True || own.Root != LegalRoots.First)
        {
            return byFirst;
        }

        var bySlightness = BySlightness(asked, number, own with { Outcome = Outcome.ShallNotPunish, Root = LegalRoots.Slight });
        var carries = bySlightness.Fits.Holds is Truth.True && bySlightness.Root == LegalRoots.Slight;
        return carries ? bySlightness with { Because = NotAsFirst } : byFirst;
    }

    // 可以 turns into 应当 where the first sentence holds as well: what is missing for that is to be found before adoption.
    public static IReadOnlyList<Unfound> WithSlightness(AnsweredAct asked, IReadOnlyList<Unfound> before)
    {
        var mandatory = asked.Mandatory;

        if (mandatory.Holds is not Truth.NotEstablished)
        {
            return before;
        }

        if (IsUnknown(mandatory.Parts[Law.SlightAt]))
        {
            return before.Any(one => one.Name == "act_minor") ? before : [.. before, new("act_minor", ExemptsAnyway: true)];
        }

        var harm = mandatory.Parts[Law.HarmAt];
        return !IsUnknown(harm) || before.Any(one => one.Name == "harm") ? before : [.. before, new("harm", ExemptsAnyway: false)];
    }

    private static Candidacy BySlightness(AnsweredAct asked, int number, Candidacy own)
    {
        var parts = asked.Mandatory.Parts;
        var (slight, harm, timely) = (parts[Law.SlightAt], parts[Law.HarmAt], parts[Law.TimelyAt]);

        if (timely.Holds is Truth.False || asked.Act.Harm is Harm.Serious)
        {
            return Defeated(own, timely.Holds is Truth.False ? timely : harm);
        }

        if (slight.Holds is Truth.False || harm.Holds is Truth.False)
        {
            var against = slight.Holds is Truth.False ? slight : harm;
            var outcome = own.Outcome is Outcome.ShallNotPunish ? Outcome.MayNotPunish : own.Outcome;
            var because = $"{against.Sentence}，不能依第33条第1款第1句，按第2句判断";
            return ByFirst(asked, number, own with { Outcome = outcome, Root = LegalRoots.First, Because = because });
        }

        // Whoever is not slight is tested by the second sentence.
        var anyway = asked.Ask(own.Item.List.SecondSentence).Holds is Truth.True;
        return Left(asked, number, own, [("act_minor", slight, anyway), ("harm", harm, false), ("timely", timely, false)]);
    }

    private static Candidacy ByFirst(AnsweredAct asked, int number, Candidacy own)
    {
        var parts = asked.Ask(own.Item.List.SecondSentence).Parts;

        foreach (var part in parts)
        {
            if (part.Holds is Truth.False)
            {
                return Defeated(own, part);
            }
        }

        var (harm, timely, first) = (parts[SecondSentence.HarmAt], parts[SecondSentence.TimelyAt], parts[SecondSentence.FirstAt]);

        if (first.Refers && own.Fits.Holds is Truth.True)
        {
            return own with { Fits = first with { Parts = [] } };
        }

        var left = Left(asked, number, own, [("harm", harm, false), ("timely", timely, false), ("first", first, false)]);
        return IsSlightToo(asked, left) ? left with { Outcome = Outcome.ShallNotPunish, Root = LegalRoots.Slight } : left;
    }

    // Slight, without harm, and put right within a period that the list sets: the first sentence holds as well.
    private static bool IsSlightToo(AnsweredAct asked, Candidacy own)
    {
        var parts = asked.Mandatory.Parts;
        return own.Outcome is Outcome.MayNotPunish && parts[Law.SlightAt].Holds is Truth.True && parts[Law.HarmAt].Holds is Truth.True
            && own.Before.All(one => one.Name == "register");
    }

    private static Candidacy Defeated(Candidacy own, Verdict against) =>
        own with { Fits = Verdict.Of(false, $"法定要件不成立：{against.Sentence}") };

    private static Candidacy Left(AnsweredAct asked, int number, Candidacy own, (string Element, Verdict Found, bool Anyway)[] elements)
    {
        var before = new List<Unfound>();
        var open = new List<string>();

        foreach (var (element, found, anyway) in elements)
        {
            if (!IsUnknown(found))
            {
                continue;
            }

            // Whether nobody knows if, when or by whose order it was put right, is asked for as what it is.
            var name = element is "timely" or "first" ? found.Lacks! : element;

            if (element == "timely" && IsInTimeOfTheList(own.Item.Conditions, asked.Conditions(number)))
            {
                continue;
            }

            if (!anyway)
            {
                open.Add(name);
            }

            if (!own.Item.StandsFor.ContainsKey(element))
            {
                before.Add(new(name, anyway));
            }
        }

        return own with { Before = before, LeftOpen = open };
    }

    // Within a period that the list itself sets.
    private static bool IsInTimeOfTheList(Condition condition, Verdict verdict)
    {
        if (condition is FixedPeriodCondition)
        {
            return verdict.Holds is Truth.True;
        }

        for (var i = 0; i < condition.Parts.Count && i < verdict.Parts.Count; i++)
        {
            if (condition is not Not && IsInTimeOfTheList(condition.Parts[i], verdict.Parts[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnknown(Verdict verdict) => verdict is { Holds: Truth.NotEstablished, Refers: false, Lacks: not null };
}
