using System.Globalization;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Pages;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>首次启动: tells whoever sits at the machine the links for the first administrators, once. There is no password that everybody knows.</summary>
internal static class FirstStart
{
    public static async Task TellAsync(WebApplication app, string address, TextWriter output, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();

        if (scope.ServiceProvider.GetRequiredService<OpenSampleSession>().IsAllowed)
        {
            return;
        }

        if ((await GivenAsync(scope.ServiceProvider.GetRequiredService<FirstLinks>(), cancel)).Succeeded(out var links, out var problem))
        {
            await TellAsync(links, address, output);
            return;
        }

        await output.WriteLineAsync($"设立管理员的链接没有给出：{problem.Message}重新启动本程序，再给一次。");
    }

    // The pages stay open without the links: whoever reads them needs no administrator.
    private static async Task<Result<GivenLinks>> GivenAsync(FirstLinks first, CancellationToken cancel)
    {
        try
        {
            return await first.ExecuteAsync(cancel);
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            return new Problem("database.away", ProblemKind.Conflict, DatabaseAway.Words);
        }
    }

    public static async Task TellAsync(GivenLinks given, string address, TextWriter output)
    {
        if (given.Links.Count == 0)
        {
            return;
        }

        var hours = SignInLink.Lifetime.TotalHours.ToString(CultureInfo.InvariantCulture);
        await output.WriteLineAsync($"还没有管理员。请两个人分别打开下面的链接，设立自己的账号。链接只显示这一次，{hours}小时内有效：");

        foreach (var (role, token) in given.Links)
        {
            await output.WriteLineAsync($"  {role.Named()}  {address.TrimEnd('/')}{Links.SignInLink(token)}");
        }
    }
}
