using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Coercion;
using Supervision.Api.Tests.Coercion;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on coercive measures is called in the city. The one that stands there was taken.</summary>
internal static class CoercionCalls
{
    private const string Kind = "coercion";

    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var id = city.Coercion;
        var (officer, head) = (CoercedCity.Officer, SmallCity.Head);
        Actor[] earlier = [CoercedCity.OfficerAsHead];
        return
        [
            new(CoercionActs.Ask, officer, "", async (of, actor) => Of(await of.GetRequiredService<AskCoercion>()
                .ExecuteAsync(actor, CoercedCity.Input() with { Kind = null }, default))),
            new(CoercionActs.Approve, head, Kind, async (of, actor) => Of(await of.GetRequiredService<ApproveCoercion>().ExecuteAsync(actor, id, null, default)))
                { Earlier = earlier },
            new(CoercionActs.Refuse, head, Kind, async (of, actor) => Of(await of.GetRequiredService<ApproveCoercion>().RefuseAsync(actor, id, "", default)))
                { Earlier = earlier },
            new(CoercionActs.Take, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<TakeCoercion>()
                .ExecuteAsync(actor, id, CoercedCity.Taken(city.City.Clock.GetUtcNow()) with { At = null }, default))),
            new(CoercionActs.TellTesting, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<TellCoercion>().ExecuteAsync(actor, id, 0, "", default))),
            new(CoercionActs.TellExtension, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<TellCoercion>().ExtensionAsync(actor, id, default))),
            new(CoercionActs.Serve, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<TellCoercion>().ServedAsync(actor, id, default, default))),
            new(CoercionActs.Extend, head, Kind, async (of, actor) => Of(await of.GetRequiredService<ExtendCoercion>().ExecuteAsync(actor, id, 0, "", default)))
                { Earlier = earlier },
            new(CoercionActs.Lift, head, Kind, async (of, actor) => Of(await of.GetRequiredService<LiftCoercion>().ExecuteAsync(actor, id, null, "", default)))
                { Earlier = earlier },
            new(CoercionActs.Dispose, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<DisposeThing>()
                .ExecuteAsync(actor, id, new ThingDisposal(9, DisposalWay.Returned, "", null, null), default))),
            new(CoercionActs.Close, head, Kind, async (of, actor) => Of(await of.GetRequiredService<CloseCoercion>().ExecuteAsync(actor, id, "", default)))
                { Earlier = earlier },
        ];
    }
}
