using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Guidance;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Guidance;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on guidance is called in the city. The one that stands there is an interview and closed.</summary>
internal static class GuidanceCalls
{
    private const string Kind = "guidance";

    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var id = city.Guidance;
        var (officer, second) = (SmallCity.Officer, SmallCity.UnitHead);
        return
        [
            new(GuidanceActs.Give, officer, "", async (of, actor) => Of(await of.GetRequiredService<GiveGuidance>()
                .ExecuteAsync(actor, GuidedCity.Input(city.City) with { Kind = null }, default))),
            new(GuidanceActs.CoSign, second, Kind, async (of, actor) => Of(await of.GetRequiredService<CoSignGuidance>().ExecuteAsync(actor, id, default)))
                { Earlier = [officer] },
            new(GuidanceActs.Deliver, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<DeliverGuidance>().ExecuteAsync(actor, id, new(default, default, ""), default))),
            new(GuidanceActs.Answer, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<RecordGuidanceAnswer>().ExecuteAsync(actor, id, new(default, "", ""), default))),
            new(GuidanceActs.Revisit, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<RevisitGuidance>().ExecuteAsync(actor, id, new(default, default, ""), null, default))),
            new(GuidanceActs.Close, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<CloseGuidance>().ExecuteAsync(actor, id, "", default))),
        ];
    }
}
