using Supervision.Core.Primitives;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>一页主体的评定.</summary>
internal static class RatedPage
{
    // The rules of one scheme may be asked on all processors at once.
    public static async Task<Result<IReadOnlyList<Rating>>> OfAsync(SchemeEngine engine, IReadOnlyList<RatedSubject> subjects, CancellationToken cancel)
    {
        var share = Math.Max(1, (subjects.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        var parts = await Task.WhenAll(subjects.Chunk(share).Select(some => Task.Run(() => engine.Rate(some, cancel), cancel)));
        var ratings = new List<Rating>(subjects.Count);

        foreach (var part in parts)
        {
            if (!part.Succeeded(out var some, out var problem))
            {
                return problem;
            }

            ratings.AddRange(some);
        }

        return ratings;
    }
}
