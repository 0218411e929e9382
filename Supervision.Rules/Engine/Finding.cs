using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// What one step says: whether it holds, by which clause, and what it would settle.
internal sealed record Finding(Verdict Verdict, string Clause, Ruling? Ruling)
{
    public bool Settles => Ruling is not null && (Verdict.Holds is Truth.True || Verdict.Refers);

    public bool IsOpen => Verdict is { Holds: Truth.NotEstablished, Refers: false };

    public static Finding Not(string clause, string sentence) => new(new(Truth.False, sentence), clause, null);

    public static Finding Settled(string clause, string sentence, Ruling ruling) => new(new(Truth.True, sentence), clause, ruling);
}

// What a step settles.
internal sealed record Ruling(Outcome Outcome, string? Root, ListItem? Item = null)
{
    public IReadOnlyList<string> Options { get; init; } = [];
}
