using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>log rotate-key</c> and <c>log retire-key</c>: the log goes over to a new key while readers still know the old one.</summary>
internal static class LogKeyCommands
{
    public static Command Rotate(CommandHost host)
    {
        var rotate = new Command("rotate-key", "换用新的签名密钥：旧密钥在日志里写明新公钥，此后两个一同签署，直到停用旧的");

        rotate.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<RotateKey>().ExecuteAsync(actor, run.Cancel)).Succeeded(out var change, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"旧公钥 {change.Old}");
            await run.PrintAsync($"新公钥 {change.New}");
            await run.PrintAsync("更换的声明已写入透明日志（/log/key-changes）。请公布新公钥，并另行备份新的密钥文件；外部保存方都登记新公钥以后，运行 log retire-key 停用旧的。");
            return default(Done);
        }, cancel));

        return rotate;
    }

    public static Command Retire(CommandHost host)
    {
        var retire = new Command("retire-key", "停用旧的签名密钥：此后只由新密钥签署，旧的私钥从密钥目录删除");

        retire.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<RetireKey>().ExecuteAsync(actor, run.Cancel)).Succeeded(out var old, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"已停用 {old}。它签署过的检查点仍然有效；备份里的旧私钥也请销毁。");
            return default(Done);
        }, cancel));

        return retire;
    }
}
