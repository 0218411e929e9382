using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Burden;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How what has to do with visits is called in the city.</summary>
internal static class BurdenCalls
{
    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var (id, head, chief, target) = (city.WhiteListed, SmallCity.Head, SmallCity.UnitHead, city.Target.ToString());
        return
        [
            new(BurdenActs.List, chief, "", async (of, actor) => Of(await of.GetRequiredService<EnterWhiteList>().ExecuteAsync(actor, "没有这一家", "", default, default))),
            new(BurdenActs.Confirm, head, "", async (of, actor) => Of(await of.GetRequiredService<DecideWhiteList>().ExecuteAsync(actor, id, default)))
                { Earlier = [chief with { Role = Role.Approver }] },
            new(BurdenActs.End, head, "", async (of, actor) => Of(await of.GetRequiredService<DecideWhiteList>().EndAsync(actor, id, "", default))),
            new(BurdenActs.Ledger, head, "", async (of, actor) => Of(await of.GetRequiredService<BurdenOfSubject>().ReadAsync(actor, target, default))),
            new(BurdenActs.Board, head, "", async (of, actor) => Of(await of.GetRequiredService<BurdenBoard>().ReadAsync(actor, default))),
            new(BurdenActs.Whites, head, "", async (of, actor) => Of(await of.GetRequiredService<WhiteListBoard>().ReadAsync(actor, default))),
        ];
    }
}
