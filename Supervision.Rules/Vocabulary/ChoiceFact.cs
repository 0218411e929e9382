using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Vocabulary;

/// <summary>选项: one of a few values, each with its words.</summary>
public sealed record ChoiceFact(string Name, string Label, string Question) : Fact(Name, Label, Question)
{
    /// <summary>In the order in which they are told, the best for the party first where one is better.</summary>
    public required IReadOnlyList<FactChoice> Choices { get; init; }

    public required FactPlace At { get; init; }

    public required Func<Act, string?> Read { get; init; }

    public required Func<Act, string?, Act> Write { get; init; }

    internal IReadOnlyList<string> Words => field ??= [.. Choices.Select(choice => choice.Word)];

    public override FactPlace Place => At;

    internal override Shape Shape => Shape.Word(Words);

    public override string? Of(Act act) => Read(act);

    public override Act On(Act act, string? written) => Write(act, written);

    public override bool CanRead(string written) => Words.Contains(written);

    public override string Said(string written) => Choices.FirstOrDefault(choice => choice.Word == written)?.Label ?? written;
}
