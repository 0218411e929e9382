namespace Supervision.Core.Persistence.Local;

/// <summary>A lock on a file (flock), which the system gives back even when its holder is killed.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Held by any number of processes at once.</summary>
    public static FileStream Share(string path) => new(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Held by one; null while anyone else holds it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    /// <summary>Waits for the lock; null when <paramref name="patience"/> ran out.</summary>
    public static async Task<FileStream?> TakeAsync(string path, TimeSpan patience, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += Pause)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, cancel);
        }

        return null;
    }
}
