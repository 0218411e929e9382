using Supervision.Api.Ratios;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;
using Supervision.Core.Time;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Ratios;

/// <summary>Versions of the ratios in the small city.</summary>
internal static class RatioCity
{
    /// <summary>In the order of the rows of a table: general, key, back-check.</summary>
    public static readonly string[] Doubled = ["0.04", "0.10", "0.40", "0.80", "0.10", "0.05", "0.10", "0.50", "0.80", "0.10", "0.10"];

    public static Task<Result<RatioScheme>> DraftAsync(
        SmallCity city, IReadOnlyList<string?>? ratios = null, DateOnly? from = null, string reason = "联席会议纪要第3号", string? undisturbed = "0.5", Actor? actor = null) =>
        city.WithAsync<DraftRatios, Result<RatioScheme>>(draft => draft.ExecuteAsync(
            actor ?? SmallCity.Planner, new(from ?? OfficeClock.Today(city.Clock), ratios ?? Doubled, "0.10", undisturbed, reason), default));

    public static Task<Result<RatioScheme>> AdoptAsync(SmallCity city, RatioSchemeId id, Actor? actor = null) =>
        city.WithAsync<AdoptRatios, Result<RatioScheme>>(adopt => adopt.ExecuteAsync(actor ?? SmallCity.Head, id, default));

    public static async Task AdoptedAsync(SmallCity city) => Value(await AdoptAsync(city, Value(await DraftAsync(city)).Id));
}
