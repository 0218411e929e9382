using Supervision.Core.Exemptions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// What a step settles.
internal sealed record Ruling(Outcome Outcome, string? Root, ListItem? Item = null)
{
    public IReadOnlyList<string> Options { get; init; } = [];
}
