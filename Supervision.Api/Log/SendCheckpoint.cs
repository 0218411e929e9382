using System.Text;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>外送检查点: gives the latest checkpoint to every outside holder: a file in a folder, or to a witness that cosigns it.</summary>
public sealed class SendCheckpoint(LogFiles files, LogTree tree, LogKeys keys, TimeProvider clock)
{
    /// <summary>To all, or to those alone whose turn it is. Sent again it changes nothing.</summary>
    public async Task<Result<IReadOnlyList<HolderState>>> ExecuteAsync(bool onlyDue, CancellationToken cancel)
    {
        if (!CheckpointHolder.Read(keys.HoldersFile).Succeeded(out var holders, out var problem))
        {
            return problem;
        }

        if (holders.Count == 0)
        {
            return Array.Empty<HolderState>();
        }

        if (await files.ReadAsync(cancel) is not { } checkpoint)
        {
            return LogAsked.NothingSigned;
        }

        var known = HolderState.Read(keys.HolderStatesFile).ToDictionary(state => state.Name);
        var (now, states) = (clock.GetLocalNow(), new List<HolderState>());
        var day = new DateTimeOffset(now.Date, now.Offset);

        foreach (var holder in holders)
        {
            var state = known.GetValueOrDefault(holder.Name) ?? HolderState.Never(holder.Name);
            states.Add(onlyDue && !state.IsDue(day, now) ? state : await SendAsync(holder, state, checkpoint, now, cancel));
        }

        keys.KeepHolders(HolderState.Write(states));
        return states;
    }

    private async Task<HolderState> SendAsync(CheckpointHolder holder, HolderState state, LogCheckpoint checkpoint, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            if (holder.Key is null)
            {
                await WriteAsync(holder, checkpoint, cancel);
                return state.Took(checkpoint.Size, null, now);
            }

            return (await new WitnessClient(tree).CosignAsync(holder, checkpoint, state.Size, cancel)).Match(
                cosignature => state.Took(checkpoint.Size, cosignature.Line, now), problem => state.Failed(problem.Message, now));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return state.Failed(HolderProblems.NotReached(holder.Name, failed.Message).Message, now);
        }
    }

    // One file for each size; what stands there already stays as it is.
    private static async Task WriteAsync(CheckpointHolder holder, LogCheckpoint checkpoint, CancellationToken cancel)
    {
        var path = Path.Combine(Directory.CreateDirectory(holder.Place).FullName, $"checkpoint-{checkpoint.Size:D12}");

        if (!File.Exists(path))
        {
            await File.WriteAllTextAsync(path + ".unfinished", checkpoint.Note, new UTF8Encoding(false), cancel);
            File.Move(path + ".unfinished", path, overwrite: false);
        }
    }
}
