namespace Supervision.Rules.Schemes;

/// <summary>信用评定: the tier of a subject, and what each line of the scheme said.</summary>
/// <param name="Score">The sum of the contributions, unrounded.</param>
public sealed record Rating(string Subject, string Scheme, string Version, string Tier, decimal Score, IReadOnlyList<RatingLine> Lines)
{
    /// <summary>每年检查次数: at least so often; null where the scheme says nothing.</summary>
    public decimal? ChecksAtLeast { get; init; }

    public decimal? ChecksAtMost { get; init; }
}

/// <summary>评定的一项理由.</summary>
/// <param name="Sentence">What binds, by which records; or why it does not bind.</param>
/// <param name="Mark">核, 旧知 or 待核: how sure the text of the line is.</param>
public sealed record RatingLine(string Code, LineStage Stage, bool Binds, string Clause, string Mark, string Sentence);
