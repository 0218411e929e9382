using System.Collections.Concurrent;
using Supervision.Core.Primitives;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.Engine.NRules;

/// <summary>Rates subject files, each by its own scheme; the rules of a scheme are made ready once.</summary>
public sealed class CaseRatings(CreditSchemes schemes)
{
    private readonly ConcurrentDictionary<string, SchemeEngine> _engines = new(StringComparer.Ordinal);

    public Result<Rating> Rate(RatingCase file)
    {
        if (!schemes.For(file).Succeeded(out var scheme, out var problem))
        {
            return problem;
        }

        var key = $"{scheme.Digest} {scheme.Adoption}";
        var engine = _engines.GetOrAdd(key, _ => new SchemeEngine(scheme));
        return engine.Rate([file.Subject]).Match<Result<Rating>>(ratings => ratings[0], refused => refused);
    }
}
