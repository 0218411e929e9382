using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// What one step says: whether it holds, by which clause, and what it would settle.
internal sealed record StepResult(Verdict Verdict, string Clause, Ruling? Ruling)
{
    public bool Settles => Ruling is not null && (Verdict.Holds is Truth.True || Verdict.Refers);

    // Something is to be established before anything behind this step can be told.
    public bool IsOpen => Verdict is { Holds: Truth.NotEstablished, Refers: false, Lacks: not null };

    public static StepResult Not(string clause, string sentence) => new(new(Truth.False, sentence), clause, null);

    public static StepResult Settled(string clause, string sentence, Ruling ruling) => new(new(Truth.True, sentence), clause, ruling);

    public static StepResult Open(string clause, string lacks, string sentence, Ruling? ruling = null) => new(Verdict.Unknown(lacks, sentence), clause, ruling);
}

// What a step settles.
internal sealed record Ruling(Outcome Outcome, string? Root, ListItem? Item = null)
{
    public static readonly Ruling Punish = new(Outcome.Punish, null);

    public static readonly Ruling Open = new(Outcome.Open, null);

    public IReadOnlyList<string> Options { get; init; } = [];
}
