using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: whether a condition holds of an act. A condition without parts is answered in words as well.
internal sealed class Answered(Asked asked, Truth holds, Verdict? words, RuleFileException? failed)
{
    public string Kind => asked.Kind;

    public int Number => asked.Number;

    public ActFacts Of => asked.Of;

    public Truth Holds => holds;

    // Where nothing could be said, such as of a year without a calendar, it is thrown only if somebody wants to know.
    public Verdict Words => words ?? throw new RuleFileException(failed!.Problem);

    public static Answered In(Asked asked, Verdict words) => new(asked, words.Holds, words, null);

    public static Answered Whether(Asked asked, Truth holds) => new(asked, holds, null, null);

    public static Answered Failed(Asked asked, RuleFileException failed) => new(asked, Truth.NotEstablished, null, failed);
}
