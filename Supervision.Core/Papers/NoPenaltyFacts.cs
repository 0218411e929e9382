using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>不予处罚内容: the finished decision not to punish.</summary>
/// <param name="Ground">The ground of the law, as a citation with its words.</param>
/// <param name="ListItem">清单及序号; null when the law is applied directly and no list names the act.</param>
public sealed record NoPenaltyFacts(
    string Fact, IReadOnlyList<string> Evidence, string BreachedProvision, string Ground, string? ListItem,
    IReadOnlyList<ReasonLine> Reasons, IReadOnlyList<string> Education);
