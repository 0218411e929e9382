using System.CommandLine;
using Supervision.Api.Hosting;

namespace Supervision.Api.Commands;

/// <summary><c>db</c>: what an administrator does to the database itself.</summary>
internal static class DatabaseCommands
{
    public static Command Create(CommandHost host)
    {
        var migrate = new Command("migrate",
            "建立数据库，或者升级到本程序需要的结构，并设好程序账号的权限。使用单位自己的服务器时，"
            + "所有者的地址写在环境变量 ConnectionStrings__SupervisionOwner，程序平时的地址写在 ConnectionStrings__Supervision");

        migrate.SetAction(async (parsed, cancel) =>
        {
            var opened = await host.OpenServerAsync(cancel);
            var output = parsed.InvocationConfiguration.Output;
            host.Warn(parsed);

            return opened.Match(
                server =>
                {
                    output.WriteLine(server.IsLocal ? $"数据库已是最新，位于 {host.Root}/data/pg。" : "数据库已是最新。");
                    return 0;
                },
                problem => CommandHost.Refuse(parsed, problem));
        });

        return new("db", "数据库") { migrate };
    }
}
