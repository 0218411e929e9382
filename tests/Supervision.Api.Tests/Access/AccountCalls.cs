using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Accounts;
using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on accounts and granted roles is called in the city, and their reads.</summary>
internal static class AccountCalls
{
    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var staff = new Staff(city.City);
        var security = staff.Security;
        var holder = new Actor(GatedCity.Holder, SmallCity.Market, Role.SecurityAdministrator) { Id = city.HolderId };
        var asChief = security with { Department = SmallCity.Market, Role = Role.Approver, IsChief = true };
        var input = new GrantInput(SmallCity.Market, Role.Inspector, false, new(2026, 1, 1), null, "");
        return
        [
            new(AccountActs.Enter, security, "", async (of, actor) => Of(await of.GetRequiredService<EnterAccount>().ExecuteAsync(actor, new("", "", "", ""), default))),
            new(AccountActs.EnterGrant, security, "", async (of, actor) => Of(await of.GetRequiredService<EnterGrant>().ExecuteAsync(actor, city.Account, input, default)))
                { Earlier = [holder] },
            new(AccountActs.EndGrant, security, "", async (of, actor) => Of(await of.GetRequiredService<EndGrant>().ExecuteAsync(actor, city.Grant, "", default)))
                { Earlier = [holder] },
            new(AccountActs.Suspend, security, "", async (of, actor) => Of(await of.GetRequiredService<SuspendAccount>().ExecuteAsync(actor, city.Account, false, "", default)))
                { Earlier = [holder] },
            new(AccountActs.Resume, security, "", async (of, actor) => Of(await of.GetRequiredService<SuspendAccount>().ExecuteAsync(actor, city.Account, true, "", default)))
                { Earlier = [holder] },
            new(AccountActs.Reset, security, "", async (of, actor) => Of(await of.GetRequiredService<ResetCredentials>().ExecuteAsync(actor, city.Account, "", default)))
                { Earlier = [holder] },
            new(AccountActs.EndSessions, security, "", async (of, actor) => Of(await of.GetRequiredService<EndSessions>().ExecuteAsync(actor, city.Account, "", default)))
                { Earlier = [holder] },
            new(AccountActs.Leave, security, "", async (of, actor) => Of(await of.GetRequiredService<RegisterLeaving>().ExecuteAsync(actor, city.Account, "", default)))
                { Earlier = [holder] },
            new(AccountActs.Confirm, staff.Chief, "", async (of, actor) => Of(await of.GetRequiredService<ConfirmGrant>().ExecuteAsync(actor, city.Grant, default)))
                { Earlier = [asChief, asChief with { Person = GatedCity.Holder, Id = city.HolderId }] },
            new(ReadActs.Accounts, security, "", async (of, actor) => Of(await of.GetRequiredService<AccountBoard>().ReadAsync(actor, default))),
            new(ReadActs.Accounts, staff.Chief, "", async (of, actor) => Of(await of.GetRequiredService<AccountBoard>().ReadAsync(actor, default))),
            new(ReadActs.Accounts, security, "", async (of, actor) => Of(await of.GetRequiredService<AccountDesk>().ReadAsync(actor, city.Account, default))),
            new(ReadActs.Grants, staff.Chief, "", async (of, actor) => Of(await of.GetRequiredService<GrantBoard>().ReadAsync(actor, default))),
        ];
    }
}
