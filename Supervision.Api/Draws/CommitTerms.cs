using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Draws;

/// <summary>What the office says when the rules of a ceremony are published.</summary>
/// <param name="GraceMinutes">How long after its due time a source may still publish before it can be said to be silent; at least 30.</param>
internal sealed record CommitTerms(
    Ceremony Ceremony, TeamUnit Unit, DateTimeOffset RevealBy, IReadOnlyList<PublicSource> Sources, int GraceMinutes)
{
    public string BodyOf(string party) => Ceremony.Parties.Single(called => called.Name == party).ActsFor;
}
