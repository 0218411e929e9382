namespace Supervision.Core.RuleLists;

/// <summary>规则库版本: the exact texts that decided together, so that a past decision can be made again.</summary>
/// <param name="Digest">As it stands in decisions.</param>
/// <param name="Lists">In the order in which they were read.</param>
/// <param name="Others">Readings, laws, periods and calendar.</param>
public sealed record StoredRulebook(string Digest, IReadOnlyList<NamedText> Lists, IReadOnlyList<NamedText> Others, DateTimeOffset FirstUsed);
