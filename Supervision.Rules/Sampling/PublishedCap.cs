using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Sampling;

/// <summary>各地公布的频次上限: what other places allow, to be compared with; it never holds here.</summary>
public sealed record PublishedCap(string Region, string Authority, VisitLimit Limit)
{
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<IReadOnlyList<PublishedCap>> Load(string rules)
    {
        return SamplingFiles.PublishedCaps(rules).Match<Result<IReadOnlyList<PublishedCap>>>(
                table => table.Rows.Select(row => new PublishedCap(row.Value.Region ?? "", row.Value.Authority ?? "", SamplingFiles.Limit(row.Value))).ToArray(),
                problem => problem);
    }
}
