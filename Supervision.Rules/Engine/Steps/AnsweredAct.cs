using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// An act with what was answered about it, as the steps look at it. What each item says is fetched once.
/// <param name="evaluation">What is asked about.</param>
/// <param name="answer">Answers for a whole: the conditions of an item, the exclusions of a list, an article of the law.</param>
internal sealed class AnsweredAct(ActEvaluation evaluation, Func<Condition, Verdict> answer)
{
    private readonly Verdict?[] _items = new Verdict?[evaluation.Items.Count];
    private readonly Candidacy?[] _weighed = new Candidacy?[evaluation.Items.Count];

    public ActEvaluation Evaluation => evaluation;

    public ActContext Context => evaluation.Context;

    public Rulebook Rulebook => evaluation.Rulebook;

    public IReadOnlyList<ListItem> Items => evaluation.Items;

    public Act Act => evaluation.Act;

    public ExemptionCase Asked => evaluation.Asked;

    public PenaltyLaw Penalties => evaluation.Penalties;

    public Verdict Mandatory => field ??= Ask(Law.Mandatory);

    public Verdict Discretionary => field ??= Ask(Law.Discretionary);

    public Verdict Easing => field ??= Ask(Penalties.IsRevised ? Law.Easing : Law.EasingOf1996);

    // An answer that could not be reckoned is missed only by whoever wants it.
    public Verdict Ask(Condition whole)
    {
        var verdict = answer(whole);
        return verdict.Failure is { } failure ? throw new Language.RuleFileException(failure.Problem) : verdict;
    }

    public Verdict Conditions(int item) => _items[item] ??= Ask(Items[item].Conditions);

    // The item with what the law lets it carry.
    public Candidacy Weighed(int item) => _weighed[item] ??= Weighing.Of(this, item);

    // The norm that the case names goes before the one that the list names.
    public string ClauseOf(ListItem item) => Act.Statute?.Clause ?? item.Clause;

    // An exclusion of the item's list that is established.
    public bool IsExcluded(int item) => Items[item].List.Exclusions is { } exclusions && Ask(exclusions).Holds is Truth.True;

    // Do the item's conditions hold, and no exclusion of its list?
    public Verdict Fits(int item)
    {
        if (Items[item].List.Exclusions is not { } exclusions)
        {
            return Conditions(item);
        }

        var excluded = Ask(exclusions);

        if (excluded.Holds is Truth.True)
        {
            return Verdict.Of(false, $"属于清单的除外情形：{excluded.Sentence}");
        }

        return excluded.Holds is Truth.NotEstablished && Conditions(item).Holds is not Truth.False
            ? excluded with { Parts = [] }
            : Conditions(item);
    }
}
