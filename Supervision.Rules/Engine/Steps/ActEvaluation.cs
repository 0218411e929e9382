using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// One act, the items that may carry it, the rules it is asked under, and the step that is asked first. Nothing here changes.
internal sealed class ActEvaluation
{
    public required ActContext Context { get; init; }

    public required Rulebook Rulebook { get; init; }

    public required IReadOnlyList<ListItem> Items { get; init; }

    // Items of no-coercion lists, where a measure is considered.
    public IReadOnlyList<ListItem> CoercionItems { get; init; } = [];

    public required Norm? Norm { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IActEvaluator Evaluator { get; init; }

    // Steps before it are not asked.
    public int From { get; init; }

    // Whether it was made of another by supposing what is not established.
    public bool IsPossibility { get; init; }

    public Act Act => Context.Act;

    public ExemptionCase Asked => Context.Asked;

    // The law of the day of the decision.
    public PenaltyLaw Penalties => field ??= PenaltyLaw.On(Asked.Decided);

    // What the lists of the day of the act and of the day of the decision each lead to.
    public IReadOnlyList<VersionAnswer> Versions => field ??= LawInTime.Compare(this);

    // The last day of the act as far as it is known, or the nearest day to it.
    public DateOnly ActedOn => Context.LastDay ?? Context.Discovered ?? Asked.Decided;

    public ActEvaluation Of(ActContext changed) => With(changed, Items, From);

    public ActEvaluation StartingAt(int step) => With(Context, Items, step);

    public ActEvaluation Only(IReadOnlyList<ListItem> some, int step) => With(Context, some, step);

    private ActEvaluation With(ActContext context, IReadOnlyList<ListItem> items, int from) => new()
    {
        Context = context,
        Rulebook = Rulebook,
        Items = items,
        Norm = Norm,
        Notes = Notes,
        Evaluator = Evaluator,
        From = from,
        IsPossibility = true,
    };
}
