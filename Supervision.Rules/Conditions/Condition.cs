using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// A condition of a list item. It asks the case, never the clock, and changes nothing. Groups show their parts, so that others can walk the tree.
// Whatever must be known of a kind of condition, the kind says itself, in the file that bears its name.
internal abstract class Condition(string type, string text)
{
    // Its name in the rule language.
    public string Type { get; } = type;

    // The list's own words, or the usual ones.
    public string Text { get; } = text;

    public virtual IReadOnlyList<Condition> Parts => [];

    // This one, and all below it.
    public IEnumerable<Condition> All => Parts.SelectMany(part => part.All).Prepend(this);

    // What is asked of the case, where the words of the list leave it to be guessed.
    public virtual string? Asks => null;

    // The scale on which it sets a limit, and between which ends; null for one that sets none, or one in units that cannot be compared.
    public virtual Limit? Limit => null;

    public abstract Verdict Ask(ActContext act);

    // What was found, as an official writes it in a paper. Asked only where it holds.
    public virtual string Found(ActContext act, Verdict verdict) => $"经查明，符合清单“{Text}”的要求";

    // What could complete it: the values of a number at which its answer turns.
    public virtual IEnumerable<decimal> TurningPoints(string fact) => [];

    // What could complete it: the days of correction at which its answer turns.
    public virtual IEnumerable<DateOnly> TurningDays(ActContext act) => [];

    // What could complete it: how long the act can last until its answer turns.
    public virtual IEnumerable<Period> TurningPeriods => [];

    // What could complete it: the register in which a record would count, where the list names one.
    public virtual string? NamedRegister => null;

    // Asks for more than the second sentence of Art. 33(1) does, such as a promise: who fails on it alone has not failed the law.
    public virtual bool IsBeyondLaw => false;

    // Whether all that fails of it is more than the law asks.
    public virtual bool FailsBeyondLaw(Verdict verdict) => verdict.Holds is not Truth.False || IsBeyondLaw;

    // Whether it cannot hold without the other.
    public virtual bool Implies(Condition other) => ImpliesSameKind(other) ?? other.IsImpliedBy(this);

    // Why no case can satisfy it together with the others that are needed; null where one can.
    public virtual string? ImpossibleWith(IReadOnlyList<Condition> needed) => null;

    // The reason that a verdict of this condition gives, with those of its parts below it.
    public Reason Explain(Verdict verdict, string clause, ActContext act)
    {
        var reason = new Reason(Type, verdict.Holds, clause, verdict.Sentence, verdict.Lacks is { } lacks ? FactTable.Question(lacks) : null)
        {
            Found = verdict.Holds is Truth.True ? Found(act, verdict) : null,
        };
        return Parts.Count == 0 ? reason : reason with { Parts = ExplainParts(verdict, clause, act) };
    }

    public Reason[] ExplainParts(Verdict verdict, string clause, ActContext act)
    {
        var reasons = new Reason[Parts.Count];

        for (var i = 0; i < reasons.Length; i++)
        {
            reasons[i] = Parts[i].Explain(verdict.Parts[i], clause, act);
        }

        return reasons;
    }

    // The fewest sentences that would have to be different for this to hold.
    public virtual IReadOnlyList<string> Missing(Verdict verdict) => verdict.Holds is Truth.True ? [] : [verdict.Sentence];

    // Held against another of its own kind; null where the other is of another kind.
    protected virtual bool? ImpliesSameKind(Condition other) => null;

    protected virtual bool IsImpliedBy(Condition narrow)
    {
        if (narrow.Limit is { } inner && Limit is { } outer)
        {
            return inner.Scale == outer.Scale && outer.Bounds.Contain(inner.Bounds);
        }

        return narrow.Type == Type && narrow.Parts.Count == 0 && narrow.Text == Text;
    }
}
