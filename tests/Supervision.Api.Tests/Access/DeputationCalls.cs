using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Accounts.Deputations;
using Supervision.Api.Accounts.Handovers;
using Supervision.Api.Accounts.Waivers;
using Supervision.Api.Tests.Accounts;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on deputations and exceptions is called in the city, and their reads.</summary>
internal static class DeputationCalls
{
    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var chief = new Staff(city.City).Chief;
        var (principal, deputy) = (city.Principal, city.Deputy);
        var nothing = new DeputationInput(city.Deputy.Id, [], false, "", new(2026, 1, 1), new(2026, 1, 1));
        var waiver = new WaiverInput(city.HolderId, "", "理由充分", new(2026, 1, 1), new(2026, 1, 1));
        return
        [
            new(DeputationActs.Deputise, principal, "", async (of, actor) => Of(await of.GetRequiredService<Deputise>().ExecuteAsync(actor, city.PrincipalGrant, nothing, default))),
            new(DeputationActs.Accept, deputy, "", async (of, actor) => Of(await of.GetRequiredService<AcceptDeputation>().ExecuteAsync(actor, city.Deputation, default))),
            new(DeputationActs.End, principal, "", async (of, actor) => Of(await of.GetRequiredService<EndDeputation>().ExecuteAsync(actor, city.Deputation, "", default))),
            new(DeputationActs.End, deputy, "", async (of, actor) => Of(await of.GetRequiredService<EndDeputation>().ExecuteAsync(actor, city.Deputation, "", default))),
            new(DeputationActs.Waive, chief, "", async (of, actor) => Of(await of.GetRequiredService<RegisterWaiver>().ExecuteAsync(actor, waiver, default)))
                { Earlier = [chief with { Person = GatedCity.Holder, Id = city.HolderId }] },
            new(DeputationActs.EndWaiver, chief, "", async (of, actor) => Of(await of.GetRequiredService<EndWaiver>().ExecuteAsync(actor, city.Waiver, "", default))),
            new(ReadActs.Deputations, principal, "", async (of, actor) => Of(await of.GetRequiredService<DeputationBoard>().ReadAsync(actor, default))),
            new(ReadActs.Deputations, principal, "", async (of, actor) => Of(await of.GetRequiredService<DeputationDesk>().ReadAsync(actor, city.PrincipalGrant, default))),
            new(ReadActs.Waivers, chief, "", async (of, actor) => Of(await of.GetRequiredService<WaiverBoard>().ReadAsync(actor, default))),
            new(ReadActs.Handovers, chief, "", async (of, actor) => Of(await of.GetRequiredService<HandoverBoard>().ReadAsync(actor, default))),
        ];
    }
}
