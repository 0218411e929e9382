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

    // An article that could still hold: what it lacks is asked for.
    public static StepResult Asking(Verdict verdict, string clause) => new(verdict, clause, null);

    public static StepResult Open(string clause, string lacks, string sentence, Ruling? ruling = null) => new(Verdict.Unknown(lacks, sentence), clause, ruling);
}

// What a step settles.
internal sealed record Ruling(Outcome Outcome, string? Root, ListItem? Item = null)
{
    public static readonly Ruling Punish = new(Outcome.Punish, null);

    public static readonly Ruling Open = new(Outcome.Open, null);

    public IReadOnlyList<string> Options { get; init; } = [];

    // 作出决定前还须认定.
    public IReadOnlyList<Unfound> Before { get; init; } = [];

    // Elements that nobody established, and on which it stands all the same.
    public IReadOnlyList<string> LeftOpen { get; init; } = [];

    // What a person should know of how it was read.
    public IReadOnlyList<string> Notes { get; init; } = [];

    // What a special law does to the party all the same.
    public string? Keeps { get; init; }
}
