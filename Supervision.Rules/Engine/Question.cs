using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// One act, the items that may carry it, and the rules it is asked under. What each item says of the act is asked once:
// of the conditions themselves, or of whoever answers for them.
internal sealed class Question(
    Inquiry inquiry, Rulebook rulebook, ListItem[] items, Norm? norm, IReadOnlyList<string> notes, Func<Condition, Inquiry, Verdict>? answers = null)
{
    private readonly Verdict?[] _conditions = new Verdict?[items.Length];
    private Verdict? _mandatory, _discretionary, _law;

    public Inquiry Inquiry => inquiry;

    public Rulebook Rulebook => rulebook;

    public ListItem[] Items => items;

    public Norm? Norm => norm;

    public IReadOnlyList<string> Notes => notes;

    public Act Act => inquiry.Act;

    public ExemptionCase Asked => inquiry.Asked;

    public Verdict Mandatory => _mandatory ??= Ask(Law.Mandatory);

    public Verdict Discretionary => _discretionary ??= Ask(Law.Discretionary);

    public Verdict Easing => _law ??= Ask(Penalties.IsRevised ? Law.Easing : Law.EasingOf1996);

    // The law of the day of the decision.
    public PenaltyLaw Penalties { get; } = PenaltyLaw.On(inquiry.Asked.Decided);

    public Verdict Ask(Condition condition) => answers is null ? condition.Ask(inquiry) : answers(condition, inquiry);

    public Verdict Conditions(int item) => _conditions[item] ??= Ask(items[item].Conditions);

    // Do the item's conditions hold, and no exclusion of its list?
    public Verdict Fits(int item)
    {
        if (items[item].List.Exclusions is not { } exclusions)
        {
            return Conditions(item);
        }

        var excluded = Ask(exclusions);
        return excluded.Holds switch
        {
            Truth.True => Verdict.Of(false, $"属于清单的除外情形：{excluded.Sentence}"),
            Truth.NotEstablished when Conditions(item).Holds is not Truth.False => excluded with { Parts = [] },
            _ => Conditions(item),
        };
    }

    public Question Of(Inquiry changed) => new(changed, rulebook, items, norm, notes, answers);

    public Question Only(ListItem[] some) => new(inquiry, rulebook, some, norm, notes, answers);
}
