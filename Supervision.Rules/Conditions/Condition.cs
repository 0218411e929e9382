using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// A condition of a list item. It asks the case, never the clock, and changes nothing. Groups show their parts, so that others can walk the tree.
internal abstract class Condition(string type, string text)
{
    // Its name in the rule language.
    public string Type { get; } = type;

    // The list's own words, or the usual ones.
    public string Text { get; } = text;

    public virtual IReadOnlyList<Condition> Parts => [];

    public abstract Verdict Ask(Inquiry inquiry);

    // The reason that a verdict of this condition gives, with those of its parts below it.
    public Reason Explain(Verdict verdict, string clause)
    {
        var reason = new Reason(Type, verdict.Holds, clause, verdict.Sentence, verdict.Lacks is { } lacks ? FactTable.Question(lacks) : null);
        return Parts.Count == 0 ? reason : reason with { Parts = ExplainParts(verdict, clause) };
    }

    public Reason[] ExplainParts(Verdict verdict, string clause)
    {
        var reasons = new Reason[Parts.Count];

        for (var i = 0; i < reasons.Length; i++)
        {
            reasons[i] = Parts[i].Explain(verdict.Parts[i], clause);
        }

        return reasons;
    }

    // The fewest sentences that would have to be different for this to hold.
    public virtual IReadOnlyList<string> Missing(Verdict verdict) => verdict.Holds is Truth.True ? [] : [verdict.Sentence];
}
