using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Completion;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Proposals;

// Puts the answer together: the ruling, its reasons, and the trace of all fourteen steps.
internal static class ActAnswers
{
    private static readonly string[] Education = ["批评教育"];
    private static readonly string[] RestOfPenalty = ["罚款以外的行政处罚依法另行决定"];

    public static ActAnswer Of(EvaluatedAct evaluated)
    {
        var asked = evaluated.Act;
        var settlement = Exploration.Settle(evaluated, asked.Evaluation.Evaluator);
        var ruling = settlement.Ruling;
        var item = ruling.Item;
        var shown = Shown(asked, item);

        return new()
        {
            Act = asked.Act.Id,
            Outcome = ruling.Outcome,
            Root = ruling.Root,
            List = item?.List.Id,
            ListTitle = item?.List.Title,
            Item = item?.Id,
            Version = item?.List.Version,
            ClausesToVerify = item is not null && item.ArticlesVerified != "text_seen",
            Listed = item is null ? null : item.CitedOn(asked.Asked.Decided),
            Reasons = Reasons(asked, shown, ruling),
            Elements = LawElements.Of(asked, ruling, shown),
            Trace = Trace(evaluated, settlement),
            Measures = Measures(ruling, item),
            Keeps = Keeps(ruling, item),
            BeforeAdoption = [.. ruling.Before.Select(one => new ToFind(one.Name, FactTable.Question(one.Name), one.ExemptsAnyway))],
            Confiscation = AncillaryMeasures.Confiscation(asked, ruling),
            Coercion = AncillaryMeasures.Coercion(asked),
            UsesFirstChance = UsesFirstChance(asked, ruling, shown is { } number ? asked.Items[number] : null),
            IfPunished = IfPunished(asked, ruling.Outcome),
            Missing = ruling.Outcome is Outcome.Punish ? NearestExemption.Of(asked) : [],
            Establish = settlement.Establish,
            Versions = asked.Evaluation.Versions,
            Options = ruling.Options,
            Notes = [.. asked.Evaluation.Notes, .. ruling.Notes, .. EasingNotes(asked, settlement)],
        };
    }

    // The item whose conditions are told: the one that carries, or else the first that was asked. Null where there is none.
    private static int? Shown(AnsweredAct asked, ListItem? carrier)
    {
        for (var i = 0; i < asked.Items.Count; i++)
        {
            if (carrier is null || ReferenceEquals(asked.Items[i], carrier))
            {
                return i;
            }
        }

        return null;
    }

    // Those of the item that carries or was held against the case; where the law itself carries, those of its article.
    private static Reason[] Reasons(AnsweredAct asked, int? shown, Ruling ruling)
    {
        Reason[] own = shown is { } number ? OfItem(asked, number) : [];

        if (ruling.Item is not null)
        {
            return own;
        }

        if (ruling.Outcome is Outcome.ShallNotPunish)
        {
            return [.. own, .. Law.Mandatory.ExplainParts(asked.Mandatory, asked.Penalties.Mandatory, asked.Context)];
        }

        var isDirect = asked.Penalties.Discretionary is not null && (ruling.Outcome is Outcome.MayNotPunish || own.Length == 0);
        return isDirect ? [.. own, .. Law.Discretionary.ExplainParts(asked.Discretionary, Law.Second, asked.Context)] : own;
    }

    private static Reason[] OfItem(AnsweredAct asked, int number)
    {
        var item = asked.Items[number];
        return item.Conditions.ExplainParts(asked.Conditions(number), asked.Act.Statute?.Clause ?? item.ClauseOn(asked.Asked.Decided), asked.Context);
    }

    private static Step[] Trace(EvaluatedAct evaluated, Settlement settlement)
    {
        var steps = new Step[FourteenSteps.Last];

        for (var i = 0; i < evaluated.Steps.Count; i++)
        {
            var settles = i == settlement.Step;
            var said = settles ? settlement.Said : null;
            steps[i] = FourteenSteps.Write(i, said ?? evaluated.Steps[i]!, settles);
        }

        var outcome = settlement.Ruling.Outcome;
        steps[^1] = new(FourteenSteps.Last, FourteenSteps.LastName, outcome is Outcome.Open ? Truth.NotEstablished : Truth.True,
            evaluated.Act.Penalties.Education, Closing(settlement.Ruling), settlement.Step == FourteenSteps.Last - 1);
        return steps;
    }

    private static string Closing(Ruling ruling) => ruling.Outcome switch
    {
        Outcome.Open => "查明所列事实后再行判断",
        Outcome.Refer => "由人研究决定",
        Outcome.Punish => "未发现不予处罚依据",
        var outcome when outcome.Exempts() => "不予处罚的，对当事人进行教育，并责令改正" + Before(ruling),
        Outcome.WaiveFine => "免予罚款，其余处罚不免，并责令改正" + Before(ruling),
        var outcome => outcome.Named(),
    };

    private static string Before(Ruling ruling)
    {
        if (ruling.Before.Count == 0)
        {
            return "";
        }

        var toFind = ruling.Before.Select(one => new ToFind(one.Name, FactTable.Question(one.Name), one.ExemptsAnyway));
        return $"。{BeforeAdoption.Of([.. toFind], ruling.Item is not null)}";
    }

    // A result that leaves a penalty open, or a part of one, says what eases it in any case.
    private static IReadOnlyList<EasingGround>? IfPunished(AnsweredAct asked, Outcome outcome)
    {
        if (outcome is not (Outcome.Open or Outcome.Refer or Outcome.MayNotPunish or Outcome.WaiveFine))
        {
            return null;
        }

        var grounds = EasingStep.Grounds(asked);
        return grounds.Count > 0 ? grounds : null;
    }

    // Art. 32 is one question, told once, and never opens a case.
    private static string[] EasingNotes(AnsweredAct asked, Settlement settlement)
    {
        var couldBePunished = settlement.Ruling.Outcome is Outcome.Punish or Outcome.Refer
            || settlement.Establish.Any(one => one.LeadsTo.Any(lead => lead.Outcomes.Contains(Outcome.Punish)));
        return couldBePunished && asked.Easing.Holds is Truth.NotEstablished ? [EasingStep.NotFound] : [];
    }

    private static IReadOnlyList<string> Measures(Ruling ruling, ListItem? item)
    {
        var own = item?.Measures ?? [];

        if (!ruling.Outcome.Exempts() || own.Contains(Education[0]))
        {
            return own;
        }

        return [.. own, .. Education];
    }

    // What the law or the list keeps; of a fine that is waived alone, at least the rest of the penalty.
    private static IReadOnlyList<string> Keeps(Ruling ruling, ListItem? item)
    {
        if (ruling.Keeps is { } kept)
        {
            return [kept];
        }

        if (!ruling.Outcome.Relieves() || item is null)
        {
            return [];
        }

        return ruling.Outcome is Outcome.WaiveFine && item.Keeps.Count == 0 ? RestOfPenalty : item.Keeps;
    }

    // Would this result count as an earlier event, as the list applied has it? A list that says nothing counts it.
    private static bool UsesFirstChance(AnsweredAct asked, Ruling ruling, ListItem? item)
    {
        switch (ruling.Outcome)
        {
            case Outcome.NoOffence or Outcome.Criminal or Outcome.NoPenaltyBasis or Outcome.Incapable or Outcome.NoFault or Outcome.Open or Outcome.Refer:
                return false;
            case Outcome.TimeBarred:
                return asked.Rulebook.Readings.TimeBarredUsesFirstChance;
            default:
                return item is null || item.FirstOffence.WouldCount(ruling.Outcome, asked.Act.Disclosed is not null);
        }
    }
}
