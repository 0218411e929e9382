namespace Supervision.Publisher.Channels;

/// <summary>Writes a file so that a reader sees it whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Files that begin so are not yet whole.</summary>
    public const string Unfinished = ".";

    private static int _count;

    /// <remarks>One file has one writer at a time; the callers hold a lock in the database.</remarks>
    /// <exception cref="SiteDownException">The folder cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(path)!;
        var half = Path.Combine(folder, $"{Unfinished}{Path.GetFileName(path)}.{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");

        try
        {
            Directory.CreateDirectory(folder);

            // What a killed writer of this file has left behind.
            foreach (var leftover in Directory.GetFiles(folder, $"{Unfinished}{Path.GetFileName(path)}.*"))
            {
                File.Delete(leftover);
            }

            await using (var file = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(bytes, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SiteDownException($"不能写入{folder}：{problem.Message}请检查磁盘空间和权限。", problem);
        }
    }
}
