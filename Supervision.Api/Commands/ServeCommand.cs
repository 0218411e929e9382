using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Api.Settings;

namespace Supervision.Api.Commands;

/// <summary><c>serve</c>: keeps the pages open until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandHost host)
    {
        var url = new Option<string>("--url")
        {
            Description = "网页的地址。办公页面尚无登录，只应在本机打开",
            DefaultValueFactory = _ => ApiSettings.DefaultUrl,
        };
        var serve = new Command("serve", "打开网页，直到按 Ctrl-C 停止") { url };

        serve.SetAction(async (parsed, cancel) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var address = parsed.GetValue(url)!;
            var built = await host.BuildAsync(cancel, address);

            if (!built.Succeeded(out var app, out var problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            host.Warn(parsed);

            try
            {
                await app.StartAsync(cancel);
            }
            catch (IOException)
            {
                return CommandHost.Refuse(parsed, ServeProblems.AddressInUse(address));
            }

            await output.WriteLineAsync($"网页已打开：{string.Join(' ', app.Urls)}（按 Ctrl-C 停止）");
            await app.Services.GetRequiredService<KeepLog>().RunAsync(cancel);
            await app.StopAsync(CancellationToken.None);
            await output.WriteLineAsync("网页已关闭。");
            return 0;
        });

        return serve;
    }
}
