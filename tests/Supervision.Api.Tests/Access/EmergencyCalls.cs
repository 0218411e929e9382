using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Emergencies;
using Supervision.Api.Tests.Emergencies;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on emergency visits and papers is called in the city. The visit that stands there is at its end.</summary>
internal static class EmergencyCalls
{
    private const string Kind = "emergency";

    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var id = city.Emergency;
        var (first, second, head) = (EmergencyCity.First, EmergencyCity.Second, SmallCity.Head);
        Actor[] there = [first with { Role = Role.Approver }, second with { Role = Role.Approver }];
        return
        [
            new(EmergencyActs.Start, first, "", async (of, actor) => Of(await of.GetRequiredService<StartEmergencyVisit>()
                .ExecuteAsync(actor, EmergencyCity.Input() with { Ground = null }, default))),
            new(EmergencyActs.Confirm, second, Kind, async (of, actor) => Of(await of.GetRequiredService<ConfirmEmergencyVisit>().ExecuteAsync(actor, id, default)))
                { Earlier = [first] },
            new(EmergencyActs.Approve, head, Kind, async (of, actor) => Of(await of.GetRequiredService<DecideEmergencyVisit>().ExecuteAsync(actor, id, default)))
                { Earlier = there },
            new(EmergencyActs.Refuse, head, Kind, async (of, actor) => Of(await of.GetRequiredService<DecideEmergencyVisit>().RefuseAsync(actor, id, "", default)))
                { Earlier = there },
            new(EmergencyActs.Enter, first, Kind, async (of, actor) => Of(await of.GetRequiredService<EnterEmergencyResult>()
                .ExecuteAsync(actor, id, [], ["R01"], new(2026, 10, 20), default))),
            new(EmergencyActs.Review, SmallCity.UnitHead, Kind, async (of, actor) => Of(await of.GetRequiredService<ReviewEmergencyResult>().ExecuteAsync(actor, id, default)))
                { Earlier = there },
            new(EmergencyActs.Reserve, SmallCity.Archivist, "", async (of, actor) => Of(await of.GetRequiredService<ReservePaperNumbers>().ExecuteAsync(actor, 0, default))),
            new(EmergencyActs.StateOutage, SmallCity.SystemAdministrator, "", async (of, actor) => Of(await of.GetRequiredService<StateOutage>()
                .ExecuteAsync(actor, default, default, "", default))),
            new(EmergencyActs.Backfill, city.Drawn, "check", async (of, actor) => Of(await of.GetRequiredService<BackfillCheck>()
                .ExecuteAsync(actor, city.Check, "", null, default))),
        ];
    }
}
