using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// 等级. Where a score decides, the stretch of scores that belongs to it; both ends say whether they are included.
internal sealed record SchemeTier(string Id, Bounds? Scores)
{
    // A state beside the ladder, such as “not rated”: it has its place among the tiers, and nothing moves it.
    public bool IsState { get; init; }

    // Its limits come from no text.
    public bool IsPlaceholder { get; init; }

    public decimal? ChecksAtLeast { get; init; }

    public decimal? ChecksAtMost { get; init; }

    public IReadOnlyList<string> Measures { get; init; } = [];

    public string Clause { get; init; } = "";

    public string Mark { get; init; } = "";
}
