using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// What a condition says of a case: whether it holds, in a sentence; if nobody knows, which thing would have to be established.
internal sealed record Verdict(Truth Holds, string Sentence, Atom? Lacks = null)
{
    // Must a person decide, whatever the facts?
    public bool Refers { get; init; }

    public static Verdict Of(bool holds, string sentence) => new(holds ? Truth.True : Truth.False, sentence);
}
