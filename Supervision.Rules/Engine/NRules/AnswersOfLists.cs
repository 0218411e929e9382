using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// A fact: what the lists said of an act, each item and the exclusions of each list for themselves.
internal sealed class AnswersOfLists(ActEvaluation of, IReadOnlyList<ListAnswer> all)
{
    public ActEvaluation Of => of;

    public IReadOnlyList<ListAnswer> All => all;
}
