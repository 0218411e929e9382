using Supervision.Api.Access;
using Supervision.Api.Accounts;
using Supervision.Api.Demo.City;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>The people of the sample city: an office of three, one of seven and one of twenty, three administrators and a supervisor; printed once.</summary>
internal static class PeopleStage
{
    private const string Document = "样例任命文件";

    public static IReadOnlyList<SamplePerson> Read(string root)
    {
        return [.. CityTable.Read("样例账号", Path.Combine(root, "samples", "demo", "people.csv")).Rows.Select(row => Of(row[0], row[1], row[2], row[3]))];
    }

    public static async Task RunAsync(DemoRun run, DateOnly today)
    {
        var made = new List<SampleAccount>();

        foreach (var person in Read(run.Root))
        {
            made.Add(await run.DoAsync<SampleAccounts, SampleAccount>(accounts => accounts.MakeAsync(person, run.Cancel)));
        }

        var security = Holder(made, Role.SecurityAdministrator);
        var system = Holder(made, Role.SystemAdministrator);
        var first = made.SelectMany(account => account.Person.Roles.Select(role => (Account: account, Role: role)))
            .Where(pair => pair.Role.Role is not (Role.SecurityAdministrator or Role.SystemAdministrator))
            .OrderBy(pair => !IsInitial(pair.Role)).ToList();

        foreach (var (account, role) in first)
        {
            var confirmer = IsInitial(role) ? system : Chief(made, role.Department);
            await GrantAsync(run, security, confirmer, account, role, today);
        }

        Print(run, made);
    }

    private static async Task GrantAsync(DemoRun run, Actor security, Actor confirmer, SampleAccount account, Actor role, DateOnly today)
    {
        var input = new GrantInput(role.Department, role.Role, role.IsChief, today, null, Document);
        var grant = await run.DoAsync<EnterGrant, RoleGrant>(enter => enter.ExecuteAsync(security, account.Id, input, run.Cancel));
        await run.DoAsync<ConfirmGrant, RoleGrant>(confirm => confirm.ExecuteAsync(confirmer, grant.Id, run.Cancel));
    }

    private static void Print(DemoRun run, List<SampleAccount> made)
    {
        run.Say("可以登录的样例账号（密码和密钥每次运行都不同，只显示这一次；把密钥填进手机上的身份验证器，就有动态口令）：");

        foreach (var office in made.GroupBy(account => account.Person.Department))
        {
            run.Say($"  {office.Key}（{office.Count()}人）");

            foreach (var account in office)
            {
                var roles = string.Join('、', account.Person.Roles.Select(role => role.RoleName));
                run.Say($"    {account.Person.LoginName}  {account.Person.Name}  {roles}");
                run.Say($"        密码 {account.Password}  密钥 {account.Secret}");
            }
        }

        run.Say("  这是演示库，也可以不登录：登录页上有“直接写明以谁的名义办理”。");
    }

    private static bool IsInitial(Actor role) => role.IsChief || role.Role is Role.AuditAdministrator or Role.Supervisor;

    private static Actor Holder(List<SampleAccount> made, Role role) => made.SelectMany(account => account.Person.Roles).First(actor => actor.Role == role);

    private static Actor Chief(List<SampleAccount> made, DepartmentCode department) =>
        made.SelectMany(account => account.Person.Roles).First(actor => actor.IsChief && actor.Department == department);

    private static SamplePerson Of(string department, string name, string loginName, string roles)
    {
        return new(
            DepartmentCode.Parse(department), name, loginName,
            [.. roles.Split('；').Select(role => ActorText.Parse($"{name}@{department}:{role}").Match(actor => actor, problem => throw new DemoRefusedException(problem)))]);
    }
}
