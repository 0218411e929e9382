using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Steps;

// Step 12: Art. 33 itself. The list is never a closed gate; but what a list holds against the party, nobody passes by without reasons.
internal static class DirectStep
{
    private const string NoIncident = "no_incident";

    private static readonly string[] Choices = ["说明理由并经集体讨论，直接适用", "不直接适用"];

    private static readonly (string Finding, bool Against)[] Grave =
        [("no_falsification", false), ("safety_hazard", true), ("exploits_emergency", true)];

    public static StepResult Ask(AnsweredAct asked)
    {
        // Of what was missing, an answer may have completed the first sentence.
        if (asked.Mandatory.Holds is Truth.True)
        {
            return StepResult.Settled(asked.Penalties.Mandatory, Law.SlightSentence, new(Outcome.ShallNotPunish, asked.Penalties.MandatoryRoot));
        }

        var second = Second(asked);
        var isGranted = second is { Settles: true, Ruling.Outcome: Outcome.MayNotPunish };

        // Nothing is passed by that the first sentence alone could still mend.
        return !isGranted && !second.IsOpen && asked.Mandatory is { Holds: Truth.NotEstablished, Lacks: not null } mandatory
            ? StepResult.Asking(mandatory, asked.Penalties.Mandatory)
            : second;
    }

    private static StepResult Second(AnsweredAct asked)
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
            return Granted(asked, []);
        }

        if (verdict.Holds is Truth.NotEstablished && IsSoon(asked, verdict))
        {
            return Granted(asked, ["timely"]);
        }

        return verdict.Refers ? ListSteps.Referred(asked, verdict, null) : new(verdict, Law.Second, null);
    }

    // All that is missing is whether a correction without order, soon after discovery, was in time.
    private static bool IsSoon(AnsweredAct asked, Verdict verdict)
    {
        var (harm, first) = (verdict.Parts[SecondSentence.HarmAt], verdict.Parts[SecondSentence.FirstAt]);

        if (harm.Holds is not Truth.True || first.Holds is not Truth.True)
        {
            return false;
        }

        return verdict.Parts[SecondSentence.TimelyAt].Lacks == "timely" && asked.Context.Corrections.IsSoon;
    }

    private static StepResult Granted(AnsweredAct asked, IReadOnlyList<string> unfound)
    {
        if (OpenScope(asked) is { } open)
        {
            return StepResult.Asking(open, Law.Second);
        }

        if (Against(asked) is { } against)
        {
            return StepResult.Settled(Law.Second, $"初次违法、危害后果轻微并及时改正，但{against}，直接适用须由人决定", new(Outcome.Refer, null) { Options = Choices });
        }

        var before = unfound.Select(name => new Unfound(name, ExemptsAnyway: false)).ToList();
        return StepResult.Settled(Law.Second, "初次违法、危害后果轻微并及时改正；没有清单事项可以适用时，直接依此可以不予行政处罚",
            new(Outcome.MayNotPunish, LegalRoots.First)
            {
                Before = Weighing.WithSlightness(asked, before),
                LeftOpen = unfound,
                Notes = asked.Items.Count == 0 ? [] : ["清单列有这一行为，只是清单另加的条件没有全部成立；那些条件法律没有要求"],
            });
    }

    // What stands against granting it past the lists; null: nothing.
    private static string? Against(AnsweredAct asked)
    {
        foreach (var (finding, against) in Grave)
        {
            if (asked.Act.Findings.TryGetValue(finding, out var found) && found == against)
            {
                return against ? FactTable.Title(finding) : $"不是“{FactTable.Title(finding)}”";
            }
        }

        // An item that asks for cooperation has said what follows without it.
        if (asked.Act.Findings.TryGetValue("cooperation", out var cooperates) && !cooperates && !asked.Items.Any(AsksCooperation))
        {
            return "不配合、阻碍执法";
        }

        if (IsIncidentOfMinorHarm(asked))
        {
            return "查明发生过事故或者投诉，是否仍属危害后果轻微";
        }

        return asked.Items.Count == 0 ? null : AgainstByLists(asked);
    }

    // A list that asks for no incident measures 危害后果轻微 by it: an incident and minor harm, both found, are weighed by a person. No harm is no harm,
    // and an incident that is only supposed opens nothing.
    private static bool IsIncidentOfMinorHarm(AnsweredAct asked)
    {
        var happened = asked.Context.AsTold.Findings.TryGetValue(NoIncident, out var none) && !none;
        return happened && asked.Act.Harm is Harm.Minor && asked.Items.Any(item => item.Conditions.All.Any(condition => condition.Type == NoIncident));
    }

    // An item that failed on what the law does not ask, but whose scope or amounts nobody has established: they could still stand against it.
    private static Verdict? OpenScope(AnsweredAct asked)
    {
        for (var i = 0; i < asked.Items.Count; i++)
        {
            var (whole, verdict) = (asked.Items[i].Conditions, asked.Conditions(i));

            if (verdict.Holds is not Truth.False || !whole.FailsBeyondLaw(verdict))
            {
                continue;
            }

            for (var part = 0; part < whole.Parts.Count; part++)
            {
                if (verdict.Parts[part] is { Holds: Truth.NotEstablished, Lacks: not null } unknown && !whole.Parts[part].All.Any(one => one.IsBeyondLaw))
                {
                    return unknown;
                }
            }
        }

        return null;
    }

    private static bool AsksCooperation(Lists.ListItem item) => item.Conditions.All.Any(condition => condition.Type == "cooperation");

    // An item that failed only on what the law does not ask is no obstacle; one that failed on its scope, its exclusions or its amounts is.
    private static string? AgainstByLists(AnsweredAct asked)
    {
        string? against = null;

        for (var i = 0; i < asked.Items.Count; i++)
        {
            var conditions = asked.Conditions(i);

            if (asked.IsExcluded(i))
            {
                against ??= asked.Fits(i).Sentence;
            }
            else if (conditions.Holds is Truth.False && asked.Items[i].Conditions.FailsBeyondLaw(conditions))
            {
                return asked.Rulebook.Readings.DirectBeyondList ? null : $"清单事项不适用（{conditions.Sentence}）";
            }
            else
            {
                against ??= $"清单事项不适用（{asked.Weighed(i).Fits.Sentence}）";
            }
        }

        return against;
    }

    // An item that eases the penalty fits: then the list has spoken, and Art. 33 is not asked past it. Null where it has not.
    private static StepResult? ListHasSpoken(AnsweredAct asked)
    {
        for (var i = 0; i < asked.Items.Count; i++)
        {
            if (asked.Items[i].Reading.Outcome.Relieves())
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
                return new(fits, asked.ClauseOf(asked.Items[i]), null);
            }
        }

        return null;
    }
}
