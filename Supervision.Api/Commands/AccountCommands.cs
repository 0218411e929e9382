using System.CommandLine;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Hosting;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>accounts</c>: the first administrators, and who may sign in.</summary>
internal static class AccountCommands
{
    public static Command Create(CommandHost host) => new("accounts", "账号") { First(host), List(host) };

    private static Command First(CommandHost host)
    {
        var url = new Option<string>("--url") { Description = "办公网页的地址", DefaultValueFactory = _ => ApiSettings.DefaultUrl, HelpName = "地址" };
        var first = new Command("first", "首次启动：给出设立安全管理员和系统管理员的一次性链接；以前给出的作废") { url };

        first.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<FirstLinks>().ExecuteAsync(run.Cancel)).Succeeded(out var given, out var problem))
            {
                return problem;
            }

            if (given.Links.Count == 0)
            {
                return new Problem("accounts.not-first", ProblemKind.Conflict, "安全管理员和系统管理员都已设立。其他账号请由安全管理员在网页上建立。");
            }

            await FirstStart.TellAsync(given, parsed.GetValue(url)!, parsed.InvocationConfiguration.Output);
            return default(Done);
        }, cancel));

        return first;
    }

    private static Command List(CommandHost host)
    {
        var list = new Command("list", "账号和角色");

        list.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<AccountBoard>().ReadAsync(actor, run.Cancel)).Succeeded(out var board, out var problem))
            {
                return problem;
            }

            foreach (var line in board.Lines)
            {
                var roles = string.Join('；', line.Grants.Select(grant => $"{grant.Department} {grant.Role}（{grant.Standing}）"));
                await run.PrintAsync($"{line.LoginName}  {line.Name}  {line.Standing}  {roles}");
            }

            return default(Done);
        }, cancel));

        return list;
    }
}
