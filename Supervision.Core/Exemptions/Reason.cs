namespace Supervision.Core.Exemptions;

/// <summary>理由: one condition, whether it holds here, and the law behind it.</summary>
/// <param name="Condition">The kind of condition, by its name in the rule language.</param>
/// <param name="Sentence">The whole sentence that the page and the paper print.</param>
/// <param name="Evidence">What shows it, or what would.</param>
public sealed record Reason(string Condition, Truth Holds, string Clause, string Sentence, string? Evidence)
{
    /// <summary>What was found, as an official writes it in a paper; null where it does not hold, and in answers that were given before this was said.</summary>
    public string? Found { get; init; }

    /// <summary>Of a group such as any_of: its parts.</summary>
    public IReadOnlyList<Reason> Parts { get; init; } = [];
}
