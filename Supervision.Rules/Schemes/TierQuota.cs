namespace Supervision.Rules.Schemes;

// 比例限制: no more than such a share of all who are rated may have this tier or a better one.
internal sealed record TierQuota(string Tier, decimal Share, string Text, string Clause, string Mark);
