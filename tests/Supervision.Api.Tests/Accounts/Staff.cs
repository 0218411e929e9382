using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>People with accounts in the small city, each with a password and a telephone that shows codes.</summary>
internal sealed class Staff(SmallCity city)
{
    public static readonly DepartmentCode Justice = DepartmentCode.Parse("430300-SF");

    private const string Seventeen = "11010519491231002";

    private int _count;

    public Actor Security { get; } = new("严一", Justice, Role.SecurityAdministrator);

    public Actor System { get; } = new("金二", Justice, Role.SystemAdministrator);

    public Actor Chief { get; } = new("钱三", SmallCity.Market, Role.Approver) { IsChief = true };

    /// <summary>Leaves out a login name that another has given out.</summary>
    public void Skip() => _count++;

    /// <summary>Somebody with an account, who has not used the link yet.</summary>
    public async Task<(IssuedLink Link, string LoginName)> EnterAsync(string name, string? inspector = null)
    {
        _count++;
        var loginName = $"person{_count}";
        var link = Value(await city.WithAsync<EnterAccount, Result<IssuedLink>>(enter =>
            enter.ExecuteAsync(Security, new(name, IdentityOf(_count), loginName, inspector), default)));
        return (link, loginName);
    }

    /// <summary>Somebody who can sign in, in this role of the market bureau.</summary>
    public async Task<Colleague> WithRoleAsync(string name, Role role, bool isChief = false)
    {
        var (link, loginName) = await EnterAsync(name);
        var secret = Credentials.NewSecret();
        var sealedSecret = await city.WithAsync<Credentials, string>(credentials => Task.FromResult(credentials.Seal(secret)));
        var colleague = new Colleague(link.Account, name, loginName, "correct horse battery " + loginName[6..], secret);
        var input = new ChosenInput(colleague.Password, colleague.Password, sealedSecret, await colleague.CodeAsync(), null, null);
        Value(await city.WithAsync<ChooseCredentials, Result<Account>>(choose => choose.ExecuteAsync(link.Token, input, new("test", false), default)));
        await GrantAsync(colleague, role, isChief);
        return colleague;
    }

    public async Task<RoleGrant> GrantAsync(Colleague colleague, Role role, bool isChief = false)
    {
        var grant = Value(await EnterGrantAsync(colleague, role, isChief));
        var confirmer = grant.Confirmer is "系统管理员" ? System : Chief;
        return Value(await city.WithAsync<ConfirmGrant, Result<RoleGrant>>(confirm => confirm.ExecuteAsync(confirmer, grant.Id, default)));
    }

    public Task<Result<RoleGrant>> EnterGrantAsync(Colleague colleague, Role role, bool isChief = false, DepartmentCode? department = null) =>
        city.WithAsync<EnterGrant, Result<RoleGrant>>(enter => enter.ExecuteAsync(
            Security, colleague.Account, new(department ?? SmallCity.Market, role, isChief, new(2026, 1, 1), null, "潭市监人〔2026〕3号"), default));

    /// <summary>As whom somebody acts who has one role, and by which grant.</summary>
    public async Task<(Actor Actor, RoleGrantId Grant)> ActorAsync(Colleague colleague) => await city.WithAsync<SupervisionDb, (Actor, RoleGrantId)>(async db =>
    {
        var person = await db.Accounts.Where(one => one.Id == colleague.Account).Select(one => one.Person).SingleAsync();
        var grant = await db.RoleGrants.AsNoTracking().Where(one => one.Person == person && one.Ended == null).OrderBy(one => one.Id).FirstAsync();
        return (new(colleague.Name, grant.Department, grant.Role) { Id = person, Account = colleague.Account, IsChief = grant.IsChief }, grant.Id);
    });

    public async Task<(int Audit, int Security, int Sessions)> CountAsync() => await city.WithAsync<SupervisionDb, (int, int, int)>(async db =>
        (await db.AuditEntries.CountAsync(), await db.SecurityLog.CountAsync(), await db.OfficeSessions.CountAsync()));

    // With its check character.
    private static string IdentityOf(int number)
    {
        var first = Seventeen[..14] + number.ToString("D3", global::System.Globalization.CultureInfo.InvariantCulture);
        return "0123456789X".Select(check => first + check).Single(text => IdentityNumber.Read(text) is not null);
    }
}
