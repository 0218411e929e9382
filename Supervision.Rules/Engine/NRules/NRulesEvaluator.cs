using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;
using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Completion;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

// Opens the sessions of one case: one for each list that may carry an act, and one of the law, to which the answers of the lists are facts.
// A possibility of what is not established has sessions of its own.
internal sealed class NRulesEvaluator(Action<FiredRule>? told, CancellationToken cancel) : IActEvaluator
{
    public IEnumerable<EvaluatedAct> EvaluateCase(IReadOnlyList<ActEvaluation> acts)
    {
        LawRules.Begin();
        var answers = AskLists(acts, told);
        var facts = Fire(LawRules.NewSession(), LawFacts(acts, answers), told).ToList();

        foreach (var act in acts)
        {
            // A step that could say nothing is missed here: of a whole case all of them stand in the trace.
            var steps = facts.OfType<StepFact>().Where(step => step.Of == act).OrderBy(step => step.Index);
            StepResult[] results = [.. steps.Select(step => step.Result)];
            yield return Gather(act, answers, facts) with { Steps = results };
        }
    }

    public EvaluatedAct EvaluatePossibility(ActEvaluation act)
    {
        ActEvaluation[] acts = [act];
        var law = LawRules.NewSession();
        law.Agenda.AddFilter(new StepsFrom(act.From));

        var lists = FourteenSteps.FirstReadingLists(act.From);

        // The lists are opened only where a step looks at them.
        if (act.From < lists.Index)
        {
            law.InsertAll([act, .. act.Context.Earlier]);

            if (FireBefore(lists, law))
            {
                return Gather(act, [], [.. law.Query<object>().AsEnumerable()]);
            }

            var later = AskLists(acts, null);
            return Gather(act, later, [.. Fire(law, [new AnswersOfLists(act, later)], null)]);
        }

        var answers = AskLists(acts, null);
        return Gather(act, answers, [.. Fire(law, LawFacts(acts, answers), null)]);
    }

    public Outcome Foresee(ActEvaluation act) => Exploration.Settle(EvaluatePossibility(act), this).Ruling.Outcome;

    // Whether one of the steps before the lists decides.
    private bool FireBefore(DecidingStep lists, ISession law)
    {
        // An article before it is left for later as well.
        var priority = RuleTexts.PriorityOf(lists) + 1;

        while (!law.Agenda.IsEmpty && law.Agenda.Peek().Rule.Priority > priority)
        {
            var isRuling = law.Agenda.Peek().Rule.Priority == RuleTexts.EarlyRulingPriority;
            law.Fire(1, cancel);
            cancel.ThrowIfCancellationRequested();

            if (isRuling)
            {
                return true;
            }
        }

        return false;
    }

    private List<ListAnswer> AskLists(IReadOnlyList<ActEvaluation> acts, Action<FiredRule>? listener)
    {
        var answers = new List<ListAnswer>();

        foreach (var list in acts.SelectMany(act => act.Items.Concat(act.CoercionItems)).GroupBy(item => item.List))
        {
            var rules = ListRules.Of(list.Key);
            var facts = acts.SelectMany(act => ListFacts(list.Key, act));
            answers.AddRange(Fire(rules.NewSession(), facts, listener).OfType<ListAnswer>());
        }

        return answers;
    }

    private static IEnumerable<object> ListFacts(ExemptionList list, ActEvaluation act)
    {
        foreach (var item in act.Items.Concat(act.CoercionItems).Where(item => item.List == list))
        {
            yield return new Candidate(item, act.Context);
        }

        if (act.Items.Any(item => item.List == list))
        {
            yield return new ListWhole(ListWhole.SecondSentence, list.SecondSentence, act.Context);

            if (list.Exclusions is { } exclusions)
            {
                yield return new ListWhole(ListWhole.Exclusions, exclusions, act.Context);
            }
        }

        foreach (var record in act.Context.Earlier)
        {
            yield return record;
        }
    }

    private static IEnumerable<object> LawFacts(IReadOnlyList<ActEvaluation> acts, List<ListAnswer> answers) =>
        [.. acts.Select(act => new AnswersOfLists(act, Of(act, answers))), .. acts.SelectMany(act => act.Context.Earlier), .. acts];

    private static List<ListAnswer> Of(ActEvaluation act, List<ListAnswer> answers) => answers.FindAll(answer => answer.Of == act.Context);

    private IEnumerable<object> Fire(ISession session, IEnumerable<object> facts, Action<FiredRule>? listener)
    {
        if (listener is not null)
        {
            session.Events.RuleFiredEvent += (_, fired) => listener(Told(fired));
        }

        session.InsertAll(facts);
        session.Fire(cancel);
        cancel.ThrowIfCancellationRequested();
        return session.Query<object>().AsEnumerable();
    }

    private static EvaluatedAct Gather(ActEvaluation act, List<ListAnswer> answers, IReadOnlyList<object> facts)
    {
        var about = new MatchedAnswers(Of(act, answers), [.. facts.OfType<ArticleAnswer>().Where(answer => answer.Of == act)]);
        var steps = new StepResult?[FourteenSteps.Deciding.Count];
        var ruling = facts.OfType<RulingFact>().Single(ruling => ruling.Of == act);

        if (ruling.Decisive is { } decisive)
        {
            steps[decisive.Index] = decisive.Result;
        }

        return new(new AnsweredAct(act, about.Of), steps, ruling.Decisive?.Index);
    }

    private static FiredRule Told(AgendaEventArgs fired) =>
        new(fired.Rule.Name, fired.Rule.Description, fired.Rule.Tags.Single(),
            [.. fired.Match.Facts.Where(IsCondition).Select(fact => ((Verdict)fact.Value!).Sentence)]);

    // Bindings v1, v2 …: parts of groups are told by the group.
    private static bool IsCondition(IFactMatch fact) => fact.Value is Verdict && !fact.Declaration.Name.Contains('_');
}
