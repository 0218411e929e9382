using System.Runtime.CompilerServices;

namespace Supervision.Publisher.Channels;

/// <summary>
/// The folder into which a site puts its feedback files. A file that is still being written is waited for; one that cannot be read is set
/// aside with the reason beside it.
/// </summary>
internal sealed class FeedbackFolder(string folder, TimeProvider clock)
{
    /// <summary>In bytes; a list of two million entries is smaller.</summary>
    public const long Largest = 128L << 20;

    public const string Done = "done";
    public const string Aside = "bad";

    // A writer that makes no progress for so long has paused at the end of the file, or never ends it.
    private static readonly TimeSpan Stillness = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Names of the files that are whole, in the order of the alphabet.</summary>
    public async IAsyncEnumerable<string> SettledAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var before = Look();

        if (before.Count == 0)
        {
            yield break;
        }

        await Task.Delay(Stillness, cancel);

        foreach (var (name, state) in Look().OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (before.TryGetValue(name, out var earlier) && earlier == state && !MayStillGrow(name, state))
            {
                yield return name;
            }
        }
    }

    public bool IsTooLarge(string name) => new FileInfo(PathOf(name)).Length > Largest;

    public Task<byte[]> ReadAsync(string name, CancellationToken cancel) => File.ReadAllBytesAsync(PathOf(name), cancel);

    public void PutAway(string name) => Move(name, Done, name);

    public async Task SetAsideAsync(string name, string reason, CancellationToken cancel)
    {
        var free = Free(name);
        Move(name, Aside, free);
        await File.WriteAllTextAsync(Path.Combine(folder, Aside, free + ".原因.txt"), reason + "\n", cancel);
    }

    private Dictionary<string, FileState> Look()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return new DirectoryInfo(folder).GetFiles("*.csv")
            .Where(file => !file.Name.StartsWith(WholeFile.Unfinished, StringComparison.Ordinal) && file.Exists)
            .ToDictionary(file => file.Name, file => new FileState(file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)), StringComparer.Ordinal);
    }

    // An empty file has just been begun, and one that ends within a line has not been finished; but neither is waited for without end.
    private bool MayStillGrow(string name, FileState state)
    {
        var age = clock.GetUtcNow() - state.WrittenAt;
        return age.Duration() < Grace && (state.Length == 0 || !EndsWithLine(name));
    }

    private bool EndsWithLine(string name)
    {
        using var file = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private void Move(string name, string to, string under)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, to)).FullName;

        // Another copy of the publisher may have put it away already.
        if (File.Exists(PathOf(name)))
        {
            File.Move(PathOf(name), Path.Combine(target, under), overwrite: true);
        }
    }

    // What was set aside before is evidence and stays.
    private string Free(string name)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : FormattableString.Invariant($"{stem}-{number}{ending}"))
            .First(free => !File.Exists(Path.Combine(folder, Aside, free)));
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private readonly record struct FileState(long Length, DateTimeOffset WrittenAt);
}
