using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Vocabulary;

/// <summary>
/// 案情要素: one thing that a case says of an act, written as one text wherever it is written. Case form, reader, page, hints and schema
/// follow from its line in <see cref="FactTable"/>.
/// </summary>
/// <param name="Name">In case files and lists.</param>
/// <param name="Label">On pages.</param>
/// <param name="Question">What is to be established. Proposals keep these words, so a changed one makes old proposals come out in other words.</param>
public abstract record Fact(string Name, string Label, string Question)
{
    /// <summary>What usually shows it: a reminder for the officer, not a rule. Null: nothing usual is known.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who can establish it.</summary>
    public string By { get; init; } = FactTable.Officer;

    /// <summary>What to know before filling it in; null where the label says enough.</summary>
    public string? Hint { get; init; }

    /// <summary>What only the writer of a case file has to know.</summary>
    internal string? InFiles { get; init; }

    /// <summary>Where in an act of a case file it stands.</summary>
    public abstract FactPlace Place { get; }

    internal abstract Shape Shape { get; }

    internal Key Key => new(Name, Shape, InFiles is null ? Question : $"{Question}；{InFiles}");

    /// <summary>Label and unit.</summary>
    public virtual string Title => Label;

    /// <summary>What the act says, as it is written in a case file; null: not established.</summary>
    public abstract string? Of(Act act);

    /// <summary>The act with this in its place.</summary>
    /// <param name="written">As <see cref="Of"/> gives it; null: not established.</param>
    public abstract Act On(Act act, string? written);

    public abstract bool CanRead(string written);

    /// <summary>What is written, in the words of an officer.</summary>
    public virtual string Said(string written) => written;
}
