using System.CommandLine;
using System.Net.Sockets;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>serve</c>: keeps the pages open until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandHost host)
    {
        var url = new Option<string[]>("--url")
        {
            Description = "网页的地址，可以写多个。办公页面尚无登录，只应在本机打开",
            DefaultValueFactory = _ => [ApiSettings.DefaultUrl],
            HelpName = "地址",
        };
        var certificate = new Option<string?>("--certificate")
        {
            Description = $"https:// 地址用的证书，PEM 或 PFX；也可以写在环境变量 {ServerCertificate.FileVariable}，密码写在 {ServerCertificate.PasswordVariable}",
            HelpName = "文件",
        };
        var key = new Option<string?>("--key")
        {
            Description = $"PEM 证书的私钥，不在证书文件里时写；也可以写在环境变量 {ServerCertificate.KeyVariable}",
            HelpName = "文件",
        };
        var serve = new Command("serve", "打开网页，直到按 Ctrl-C 停止") { url, certificate, key };

        serve.SetAction(async (parsed, cancel) =>
        {
            var (given, urls) = (parsed.GetValue(certificate), parsed.GetValue(url) ?? []);

            if (!ListenOn.Check(urls, () => Certificate(given, parsed.GetValue(key))).Succeeded(out var listen, out var problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            if (given is not null && listen.Certificate is null)
            {
                return CommandHost.Refuse(parsed, ServeProblems.NoSecureAddress());
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

            if (await NotOpenedAsync(app, string.Join(' ', urls), cancel) is { } refused)
            {
                return CommandHost.Refuse(parsed, refused);
            }

            await FirstStart.TellAsync(app, app.Urls.First(), parsed.InvocationConfiguration.Output, cancel);
            await StayAsync(host, app, parsed.InvocationConfiguration.Output, cancel);
            return 0;
        });

        return serve;
    }

    private static async Task StayAsync(CommandHost host, WebApplication app, TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"网页已打开：{string.Join(' ', app.Urls)}（按 Ctrl-C 停止）");
        await Task.WhenAll(
            app.Services.GetRequiredService<LogUpkeepJob>().RunAsync(cancel),
            host.WatchServerAsync(app.Services.GetRequiredService<ILogger<ServerWatch>>(), cancel));
        await app.StopAsync(CancellationToken.None);
        await output.WriteLineAsync("网页已关闭。");
    }

    private static async Task<Problem?> NotOpenedAsync(WebApplication app, string urls, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
            return null;
        }
        catch (IOException)
        {
            return ServeProblems.AddressInUse(urls);
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

    private static Result<ServerCertificate>? Certificate(string? given, string? givenKey)
    {
        var file = given ?? Set(ServerCertificate.FileVariable);
        return file is null ? null : ServerCertificate.Read(file, givenKey ?? Set(ServerCertificate.KeyVariable), Set(ServerCertificate.PasswordVariable));
    }

    private static string? Set(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;
}
