using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>不予立案内容: the finished decision not to open a case, and the three who signed it.</summary>
/// <param name="Source">案件来源: the check at which it was found.</param>
/// <param name="Proposal">What the rules proposed, with the sentence and the clause on which it was settled.</param>
/// <param name="Reasons">The conditions that hold; empty where the proposal does not rest on any.</param>
/// <param name="Departure">The head's reasons; null where the decision follows the proposal without more.</param>
/// <param name="Heard">What the party said.</param>
public sealed record NotFiledFacts(
    string Source, string Fact, string BreachedProvision, IReadOnlyList<string> Evidence, string Proposal, IReadOnlyList<ReasonLine> Reasons,
    string? Departure, string Heard, SignedStep Proposed, SignedStep Reviewed, SignedStep Approved);
