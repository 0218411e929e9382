using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine;

// What one step says: whether it holds, by which clause, and what it would settle.
internal sealed record Finding(Verdict Verdict, string Clause, Ruling? Ruling)
{
    public bool Settles => Ruling is not null && (Verdict.Holds is Truth.True || Verdict.Refers);

    public static Finding Not(string clause, string sentence) => new(new(Truth.False, sentence), clause, null);

    public static Finding Settled(string clause, string sentence, Ruling ruling) => new(new(Truth.True, sentence), clause, ruling);
}
