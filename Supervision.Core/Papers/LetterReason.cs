namespace Supervision.Core.Papers;

/// <summary>一项理由: an element of the law or a condition of a list, what was found of it, and what shows it.</summary>
/// <param name="Title">In the words of the law or of the list.</param>
/// <param name="Sentence">What was found, without a full stop.</param>
public sealed record LetterReason(string Title, string Sentence, IReadOnlyList<string> Evidence)
{
    public override string ToString() => Evidence.Count == 0 ? $"{Sentence}。" : $"{Sentence}。证据：{string.Join('；', Evidence.Select(Bare))}。";

    private static string Bare(string line) => line.TrimEnd('。', '；', '.', ';', ' ');
}
