using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>不予处罚内容: the finished decision not to punish, or not to fine.</summary>
/// <param name="Ground">The ground of the law, as a citation with its words.</param>
/// <param name="ListItem">清单及序号; null when the law is applied directly and no list names the act.</param>
/// <param name="Corrections">责令改正: one sentence for each order, with its last day and what the re-check found.</param>
/// <param name="Commitment">书面承诺 in the party's words; null where none was given.</param>
/// <param name="Remaining">不免的处理: what is done to the party all the same, one sentence for each.</param>
public sealed record NoPenaltyFacts(
    string Fact, IReadOnlyList<string> Evidence, string BreachedProvision, string Ground, string? ListItem,
    IReadOnlyList<ReasonLine> Reasons, IReadOnlyList<string> Education, IReadOnlyList<string>? Corrections = null,
    string? Commitment = null, IReadOnlyList<string>? Remaining = null);
