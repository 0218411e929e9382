using System.Security.Cryptography;
using Npgsql;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Core.Transparency;

namespace Supervision.Api.Transparency;

/// <summary>
/// The log's key and the last checkpoint signed with it, in files outside the database, so that neither a copy of the database
/// holds the key nor an older copy of it is signed unnoticed. The key is made at the first start.
/// </summary>
public sealed class LogKeys(ApiSettings settings)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _gate = new();
    private SigningKey? _key;

    private string Folder => Path.Combine(settings.KeysFolder, "log");

    private string KeyFile => Path.Combine(Folder, DatabaseOf(settings) + ".key");

    private string CheckpointFile => Path.Combine(Folder, DatabaseOf(settings) + ".checkpoint");

    /// <summary>Who keeps our checkpoints outside; written by the office, one holder a line.</summary>
    public string HoldersFile => Path.Combine(Folder, DatabaseOf(settings) + ".holders");

    public string HolderStatesFile => Path.Combine(Folder, DatabaseOf(settings) + ".sent");

    /// <summary>The cosignatures under the checkpoint of this size, each a line.</summary>
    public string CosignaturesOf(LogCheckpoint checkpoint) => string.Concat(HolderState.Read(HolderStatesFile)
        .Where(state => state.Size == checkpoint.Size).Select(state => state.Cosignature));

    /// <summary>The key; made now when there is none.</summary>
    public Result<SigningKey> Open()
    {
        lock (_gate)
        {
            if (_key is not null)
            {
                return _key;
            }

            if (!File.Exists(KeyFile) && MakeKey() is { } refused)
            {
                return refused;
            }

            if (!SigningKey.Parse(File.ReadAllText(KeyFile)).Succeeded(out var key, out var problem))
            {
                return problem;
            }

            return settings.LogOrigin is { Length: > 0 } asked && asked != key.Verifier.Name
                ? LogProblems.OriginChanged(key.Verifier.Name, asked)
                : _key = key;
        }
    }

    /// <summary>The note this machine signed last, or null before the first.</summary>
    public string? Kept() => File.Exists(CheckpointFile) ? File.ReadAllText(CheckpointFile) : null;

    public void KeepHolders(string states)
    {
        lock (_gate)
        {
            Replace(HolderStatesFile, states);
        }
    }

    public void Keep(LogCheckpoint checkpoint, SigningKey key)
    {
        lock (_gate)
        {
            // An older one is no news, whichever of two requests comes later.
            if (Kept() is { } kept && Checkpoint.Open(kept, key.Verifier).Succeeded(out var known, out _) && known.Size >= checkpoint.Size)
            {
                return;
            }

            Replace(CheckpointFile, checkpoint.Note);
        }
    }

    /// <summary>A demonstration that starts over begins a new log, and so with a new key.</summary>
    internal static void ForgetDemonstration(ApiSettings settings)
    {
        var keys = new LogKeys(settings);

        // In a folder where nothing was ever done there is nothing to forget.
        foreach (var file in new[] { keys.KeyFile, keys.CheckpointFile, keys.HolderStatesFile }.Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    private Problem? MakeKey()
    {
        var origin = settings.LogOrigin is { Length: > 0 } given ? given : DatabaseOf(settings) + "/log";

        if (!SigningKey.Of(origin, RandomNumberGenerator.GetBytes(SigningKey.SeedLength)).Succeeded(out var key, out var problem))
        {
            return problem;
        }

        if (OperatingSystem.IsWindows() || Directory.Exists(Folder))
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        var unfinished = $"{KeyFile}.{Path.GetRandomFileName()}";
        Write(unfinished, key.ToSecretText() + "\n");

        try
        {
            // Of two programs that start at once, the first one's key stands.
            File.Move(unfinished, KeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(KeyFile))
        {
            File.Delete(unfinished);
        }

        return null;
    }

    private static void Replace(string path, string text)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        Write(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        using var writer = new StreamWriter(file);
        writer.Write(text);
        writer.Flush();
        file.Flush(flushToDisk: true);
    }

    private static string DatabaseOf(ApiSettings settings) =>
        new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database ?? "supervision";
}
