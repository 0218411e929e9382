using System.Text;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>导出日志: the whole log as static files, for outside holders and mirrors. Run again, it adds what is new.</summary>
public sealed class ExportLog(LogFiles files, LogKeys keys)
{
    public async Task<Result<LogCheckpoint>> ExecuteAsync(string folder, CancellationToken cancel)
    {
        if (!keys.Open().Succeeded(out var key, out var problem))
        {
            return problem;
        }

        if (await files.ReadAsync(cancel) is not { } checkpoint)
        {
            return LogAsked.NothingSigned;
        }

        try
        {
            foreach (var tile in TileAddress.AllOf(checkpoint.Size).Where(tile => !tile.IsFull || !File.Exists(Path.Combine(folder, tile.Path))))
            {
                await WriteAsync(Path.Combine(folder, tile.Path), await files.TileAsync(tile, cancel) ?? throw new InvalidOperationException(tile.Path), cancel);
            }

            await LongRecordsAsync(folder, checkpoint.Size, cancel);
            await WriteAsync(Path.Combine(folder, "key"), Encoding.UTF8.GetBytes($"{key.Verifier}\n"), cancel);

            // Last, so that a mirror never shows a checkpoint whose tiles are still missing.
            await WriteAsync(Path.Combine(folder, "checkpoint"), Encoding.UTF8.GetBytes(checkpoint.Note), cancel);
            return checkpoint;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return LogAsked.NotWritten(folder, refused.Message);
        }
    }

    private async Task LongRecordsAsync(string folder, long size, CancellationToken cancel)
    {
        await foreach (var (index, record) in files.LongRecordsAsync(size, cancel))
        {
            await WriteAsync(Path.Combine(folder, "record", $"{index}"), Encoding.UTF8.GetBytes(record), cancel);
        }
    }

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".unfinished", bytes, cancel);
        File.Move(path + ".unfinished", path, overwrite: true);
    }
}
