using System.CommandLine;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>login</c> and <c>logout</c>: a session of the command line, like one of the pages.</summary>
internal static class LoginCommands
{
    public static Command SignIn(CommandHost host)
    {
        var login = new Command("login", "登录，8小时内有效；登录名、密码和动态口令在终端上填写");
        login.SetAction((parsed, cancel) => host.RunAsync(parsed, run => SignInAsync(host.Terminal, run), cancel));
        return login;
    }

    public static Command SignOut(CommandHost host)
    {
        var logout = new Command("logout", "退出登录");
        logout.SetAction((parsed, cancel) => host.RunAsync(parsed, run => SignOutAsync(new(host.Terminal), run), cancel));
        return logout;
    }

    private static async Task<Result<Done>> SignInAsync(Terminal terminal, CommandRun run)
    {
        if (!terminal.IsThere)
        {
            return new Problem("login.no-terminal", ProblemKind.Forbidden, "login 要在终端上填写密码，不能从文件或者别的程序读入。请在终端上运行。");
        }

        var name = terminal.Ask("登录名：", false);
        var password = terminal.Ask("密码：", true);
        var code = terminal.Ask("动态口令：", false);
        var result = await run.Get<SignIn>().ExecuteAsync(name, password, code, SignInPlace.CommandLine, run.Cancel);

        if (!result.Succeeded(out var opened, out var problem))
        {
            return problem;
        }

        new CommandSession(terminal).File.Write(opened.Token);
        var actor = opened.Session.Actor;
        await run.PrintAsync($"已登录：{actor.Person}，{actor.Department}，{actor.RoleName}。办完请运行 logout。");

        if (opened.HasMoreRoles)
        {
            await run.PrintAsync("您有几个角色；要用另一个，请先在网页上改用，再重新 login。");
        }

        return default(Done);
    }

    private static async Task<Result<Done>> SignOutAsync(CommandSession signedIn, CommandRun run)
    {
        if (!(await signedIn.FindAsync(run)).Succeeded(out var session, out var problem))
        {
            return problem;
        }

        await run.Get<SignOut>().ExecuteAsync(session, everywhere: false, run.Cancel);
        signedIn.File.Delete();
        await run.PrintAsync("已退出。");
        return default(Done);
    }
}
