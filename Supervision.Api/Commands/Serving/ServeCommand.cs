using System.CommandLine;
using System.Net.Sockets;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands.Serving;

/// <summary><c>serve</c>: keeps the pages open until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new ServeOptions();
        var serve = new Command("serve", "打开网页，直到按 Ctrl-C 停止");

        foreach (var option in options.All)
        {
            serve.Options.Add(option);
        }

        serve.SetAction(async (parsed, cancel) =>
        {
            if (!options.Read(parsed).Succeeded(out var listen, out var problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            if (TablesOfRules.WhyNot(Path.Combine(host.Root, "rules")) is { } broken)
            {
                return CommandHost.Refuse(parsed, broken);
            }

            if (!(await host.BuildAsync(cancel, listen)).Succeeded(out var app, out problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            host.Warn(parsed);

            if (await NotOpenedAsync(app, listen, cancel) is { } refused)
            {
                return CommandHost.Refuse(parsed, refused);
            }

            var output = parsed.InvocationConfiguration.Output;
            await TellFirstAsync(app, listen, output, cancel);
            await TellAsync(app, listen, output);
            await StayAsync(host, app, output, cancel);
            return 0;
        });

        return serve;
    }

    private static async Task TellAsync(WebApplication app, ListenOn listen, TextWriter output)
    {
        // In the order in which they were asked for; a port 0 has become a real one.
        foreach (var (door, url) in listen.Doors.Zip(app.Urls))
        {
            await output.WriteLineAsync($"{Named(door.Door)}：{url}");
        }

        await output.WriteLineAsync(listen.Proxies.Any
            ? $"已知代理：{listen.Proxies}，访客的地址以它转来的为准"
            : $"没有登记代理，访客的地址以连接的为准（前面有代理时用 --proxy 或者 {KnownProxies.Variable} 写明）");
        await output.WriteLineAsync(listen.Contact is { } contact
            ? $"安全联系方式：{contact.Address}，见 {SecurityText.Path}"
            : $"没有公布安全联系方式（用环境变量 {SecurityContact.Variable} 写明，公布在 {SecurityText.Path}）");
        await output.WriteLineAsync($"网页已打开：{string.Join(' ', app.Urls)}（按 Ctrl-C 停止）");
    }

    // Where nothing but the public pages is open, nobody signs in.
    private static async Task TellFirstAsync(WebApplication app, ListenOn listen, TextWriter output, CancellationToken cancel)
    {
        var office = listen.Doors.Zip(app.Urls).Where(opened => opened.First.Door is not Door.Public).Select(opened => opened.Second).FirstOrDefault();

        if (office is not null)
        {
            await FirstStart.TellAsync(app, office, output, cancel);
        }
    }

    private static string Named(Door door) => door switch
    {
        Door.Public => "公开页面",
        Door.Office => "办公页面",
        _ => "公开页面和办公页面",
    };

    private static async Task StayAsync(CommandHost host, WebApplication app, TextWriter output, CancellationToken cancel)
    {
        await Task.WhenAll(
            app.Services.GetRequiredService<LogUpkeepJob>().RunAsync(cancel),
            host.WatchServerAsync(app.Services.GetRequiredService<ILogger<ServerWatch>>(), cancel));
        await app.StopAsync(CancellationToken.None);
        await output.WriteLineAsync("网页已关闭。");
    }

    private static async Task<Problem?> NotOpenedAsync(WebApplication app, ListenOn listen, CancellationToken cancel)
    {
        var urls = string.Join(' ', listen.Doors.Select(door => door.Url));

        try
        {
            await app.StartAsync(cancel);
            return null;
        }
        catch (IOException refused)
        {
            var taken = listen.Doors.Select(door => door.Url).FirstOrDefault(url => refused.Message.Contains(url, StringComparison.Ordinal));
            return ServeProblems.AddressInUse(taken ?? urls);
        }
        catch (SocketException refused)
        {
            return ServeProblems.AddressNotOpened(urls, refused.Message);
        }
        catch (InvalidOperationException refused)
        {
            return ServeProblems.AddressNotOpened(urls, refused.Message);
        }
    }
}
