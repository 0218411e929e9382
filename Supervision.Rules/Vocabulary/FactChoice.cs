namespace Supervision.Rules.Vocabulary;

/// <summary>One of the values that a choice can have.</summary>
/// <param name="Word">In case files and lists.</param>
/// <param name="Label">Beside the label of its fact.</param>
/// <param name="Sentence">By itself, as what is established.</param>
public sealed record FactChoice(string Word, string Label, string Sentence)
{
    /// <summary>A value that is written as it is told.</summary>
    public static FactChoice Of(string word) => new(word, word, word);
}
