using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// 等级. Where a score decides, the stretch of scores that belongs to it; both ends say whether they are included.
internal sealed record SchemeTier(string Id, Bounds? Scores, decimal? ChecksAtLeast, decimal? ChecksAtMost);
