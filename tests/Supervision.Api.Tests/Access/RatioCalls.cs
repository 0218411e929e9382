using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Ratios;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How what has to do with ratios is called in the city.</summary>
internal static class RatioCalls
{
    public static IEnumerable<ActCall> All(GatedCity city) =>
    [
        new(RatioActs.Draft, SmallCity.Planner, "", async (of, actor) => Of(await of.GetRequiredService<DraftRatios>().ExecuteAsync(actor, new(default, [], null, null, null), default))),
        new(RatioActs.Adopt, SmallCity.Head, "", async (of, actor) => Of(await of.GetRequiredService<AdoptRatios>().ExecuteAsync(actor, city.Ratios, default)))
            { Earlier = [SmallCity.Planner with { Role = Role.Approver }] },
        new(RatioActs.Board, SmallCity.Head, "", async (of, actor) => Of(await of.GetRequiredService<RatioBoard>().ReadAsync(actor, default))),
    ];
}
