using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Repairs;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on repairs is called in the city. The one that stands there was accepted.</summary>
internal static class RepairCalls
{
    private const string Kind = "repair";

    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var id = city.Repair;
        var (clerk, head) = (SmallCity.Clerk, SmallCity.Head);
        Actor[] signer = [SmallCity.Chief];
        Actor[] signerAsClerk = [SmallCity.Chief with { Role = Role.DisclosureClerk, IsChief = false }];
        Actor[] both = [.. signer, clerk with { Role = Role.Approver }];
        return
        [
            new(RepairActs.Notice, SmallCity.Officer, "", async (of, actor) => Of(await of.GetRequiredService<IssueRepairNotice>().ExecuteAsync(actor, Guid.Empty, default))),
            new(RepairActs.Apply, clerk, "", async (of, actor) => Of(await of.GetRequiredService<ApplyRepair>()
                .ExecuteAsync(actor, new("没有这个代码", Guid.Empty, RepairPath.CreditChina, RepairChannel.Counter, "", default, "") { Source = "" }, default))),
            new(RepairActs.Import, clerk, "", async (of, actor) => Of(await of.GetRequiredService<ImportRepairs>().ExecuteAsync(actor, "没有这个文件.csv", default))),
            new(RepairActs.Accept, clerk, Kind, async (of, actor) => Of(await of.GetRequiredService<AcceptRepair>().ExecuteAsync(actor, id, new(""), default))) { Earlier = signerAsClerk },
            new(RepairActs.Ask, clerk, Kind, async (of, actor) => Of(await of.GetRequiredService<AcceptRepair>().AskAsync(actor, id, null, default))),
            new(RepairActs.Supply, clerk, Kind, async (of, actor) => Of(await of.GetRequiredService<AcceptRepair>().SupplyAsync(actor, id, [], default))),
            new(RepairActs.NotAccept, clerk, Kind, async (of, actor) => Of(await of.GetRequiredService<AcceptRepair>().RefuseAsync(actor, id, new(""), "", default))) { Earlier = signerAsClerk },
            new(RepairActs.Extend, head, Kind, async (of, actor) => Of(await of.GetRequiredService<ExtendRepair>().ExecuteAsync(actor, id, "", default))) { Earlier = both },
            new(RepairActs.Answer, clerk, Kind, async (of, actor) => Of(await of.GetRequiredService<AnswerRepair>().ExecuteAsync(actor, id, "", default))),
            new(RepairActs.Decide, head, Kind, async (of, actor) => Of(await of.GetRequiredService<DecideRepair>()
                .ExecuteAsync(actor, id, new(true, true, true, "", ""), default))) { Earlier = both },
            new(RepairActs.Finish, head, Kind, async (of, actor) => Of(await of.GetRequiredService<DecideRepair>()
                .FinishAsync(actor, id, default, "", "", default))) { Earlier = both },
            new(RepairActs.Sight, clerk, Kind, async (of, actor) => Of(await of.GetRequiredService<SightRepair>().ExecuteAsync(actor, id, new("", default, false, ""), default))),
        ];
    }
}
