using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// What a condition says of a case: whether it holds, in a sentence; if nobody knows, the name of what would have to be established.
internal sealed record Verdict(Truth Holds, string Sentence, string? Lacks = null)
{
    // Must a person decide, whatever the facts?
    public bool Refers { get; init; }

    // Why nothing could be said, such as of a year without a calendar. It is thrown only if somebody wants to know.
    public RuleFileException? Failure { get; init; }

    // Of a group: the verdicts of its parts, in order.
    public IReadOnlyList<Verdict> Parts { get; init; } = [];

    public static Verdict Failed(RuleFileException failure) => new(Truth.NotEstablished, "") { Failure = failure };

    public static Verdict Of(bool holds, string sentence) => new(holds ? Truth.True : Truth.False, sentence);

    public static Verdict Unknown(string lacks, string sentence) => new(Truth.NotEstablished, sentence, lacks);
}
