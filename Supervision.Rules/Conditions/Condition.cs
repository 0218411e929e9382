using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// A condition of a list item. It asks the case, never the clock, and changes nothing.
internal abstract class Condition(string type, string text)
{
    // Its name in the rule language.
    public string Type { get; } = type;

    // The list's own words, or the usual ones.
    public string Text { get; } = text;

    public abstract Verdict Ask(Inquiry inquiry);

    public virtual IEnumerable<Reason> Reasons(Inquiry inquiry, string clause)
    {
        var verdict = Ask(inquiry);
        return [new(Type, verdict.Holds, clause, verdict.Sentence, verdict.Lacks is { } lacks ? Exemptions.FindingNames.Question(lacks.Name) : null)];
    }
}
