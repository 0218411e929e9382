using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>log send</c> and <c>log status</c>: the checkpoint on its way to outside holders, and what they have.</summary>
internal static class LogHolderCommands
{
    public static Command Send(CommandHost host)
    {
        var send = new Command("send", "把最新的检查点送给外部保存方并取得联署；网页开着时每天自动做一次");

        send.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<SendCheckpoint>().ExecuteAsync(onlyDue: false, run.Cancel)).Succeeded(out var states, out var problem))
            {
                return problem;
            }

            await TellAsync(run, states);
            return states.FirstOrDefault(state => state.Failure is not null) is { Failure: { } failure }
                ? new Problem("holder.not-sent", ProblemKind.Conflict, failure)
                : default(Done);
        }, cancel));

        return send;
    }

    public static Command Status(CommandHost host)
    {
        var status = new Command("status", "列出外部保存方各自保存到第几条，以及没有送到的原因");

        status.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var keys = run.Get<LogKeys>();

            if (!CheckpointHolder.Read(keys.HoldersFile).Succeeded(out var holders, out var problem))
            {
                return problem;
            }

            var known = HolderState.Read(keys.HolderStatesFile).ToDictionary(state => state.Name);
            await TellAsync(run, [.. holders.Select(holder => known.GetValueOrDefault(holder.Name) ?? HolderState.Never(holder.Name))]);
            return default(Done);
        }, cancel));

        return status;
    }

    private static async Task TellAsync(CommandRun run, IReadOnlyList<HolderState> states)
    {
        if (states.Count == 0)
        {
            await run.PrintAsync($"还没有登记外部保存方。请写在“{run.Get<LogKeys>().HoldersFile}”里，每行一个：“folder 名称 目录”，或者“witness 名称 网址 公钥”。");
        }

        foreach (var state in states)
        {
            var failed = state.Failure is { } failure ? $"；最近{state.Failures}次没有送到，{failure}" : "";
            await run.PrintAsync($"{state.Name}：{Received(state)}{failed}");
        }
    }

    private static string Received(HolderState state)
    {
        if (state.SentAt is not { } at)
        {
            return "还没有收到过";
        }

        var cosigned = state.Cosignature is null ? "" : "并联署";
        return FormattableString.Invariant($"{at:yyyy-MM-dd HH:mm}收到{state.Size}条的检查点{cosigned}");
    }
}
