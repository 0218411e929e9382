using Supervision.Core.Exemptions;

namespace Supervision.Rules.Authoring;

/// <summary>示例案情: an act of a case file that names an item or that it carries, and what is proposed for it.</summary>
/// <param name="File">Where the case is written.</param>
/// <param name="Why">The sentence of the step that settled it; where nothing did, what is missing.</param>
/// <param name="IsCarried">Whether the proposal rests on the item itself.</param>
/// <param name="Published">公布的决定: where it was published; null for a case that was made up.</param>
/// <param name="Real">What was really decided.</param>
/// <param name="IsGenerated">A program filled it in.</param>
public sealed record ShownCase(
    string File, string Case, string Act, Outcome Outcome, string Why, bool IsCarried, string? Published, string? Real, bool IsGenerated);
