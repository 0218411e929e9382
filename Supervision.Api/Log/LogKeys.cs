using System.Security.Cryptography;
using Npgsql;
using Supervision.Api.Settings;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>
/// The log's key and the last checkpoint signed with it, in files outside the database, so that neither a copy of the database
/// holds the key nor an older copy of it is signed unnoticed. The key is made at the first start.
/// </summary>
public sealed class LogKeys(ApiSettings settings)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _gate = new();

    private string Folder => Path.Combine(settings.KeysFolder, "log");

    private string KeyFile => Path.Combine(Folder, DatabaseOf(settings) + ".key");

    private string NextFile => KeyFile + ".next";

    private string LeavingFile => KeyFile + ".leaving";

    private string FormerFile => KeyFile + "s.former";

    private string CheckpointFile => Path.Combine(Folder, DatabaseOf(settings) + ".checkpoint");

    /// <summary>Who keeps our checkpoints outside; written by the office, one holder a line.</summary>
    public string HoldersFile => Path.Combine(Folder, DatabaseOf(settings) + ".holders");

    public string HolderStatesFile => Path.Combine(Folder, DatabaseOf(settings) + ".sent");

    /// <summary>The cosignatures under the checkpoint of this size, each a line.</summary>
    public string CosignaturesOf(LogCheckpoint checkpoint) => string.Concat(HolderState.Read(HolderStatesFile)
        .Where(state => state.Size == checkpoint.Size).Select(state => state.Cosignature));

    /// <summary>The key that signs; made now when there is none. Read anew each time: another program may have changed it.</summary>
    public Result<SigningKey> Open()
    {
        lock (_gate)
        {
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
                : key;
        }
    }

    /// <summary>With the one it takes over from, and all that signed before.</summary>
    public Result<LogKeySet> OpenAll()
    {
        lock (_gate)
        {
            SigningKey? leaving = null;

            if (!Open().Succeeded(out var key, out var problem)
                || (File.Exists(LeavingFile) && !SigningKey.Parse(File.ReadAllText(LeavingFile)).Succeeded(out leaving, out problem)))
            {
                return problem;
            }

            var former = new List<VerifierKey>();

            foreach (var line in File.Exists(FormerFile) ? File.ReadAllLines(FormerFile) : [])
            {
                if (!VerifierKey.Parse(line).Succeeded(out var known, out problem))
                {
                    return problem;
                }

                former.Add(known);
            }

            return new LogKeySet(key, leaving, [.. former.Where(known => known != key.Verifier).Distinct()]);
        }
    }

    /// <summary>The key to come; made now, or left over from a change that was interrupted.</summary>
    public Result<SigningKey> OpenNext(SigningKey current)
    {
        lock (_gate)
        {
            if (!File.Exists(NextFile))
            {
                if (!SigningKey.Of(current.Verifier.Name, RandomNumberGenerator.GetBytes(SigningKey.SeedLength)).Succeeded(out var made, out var problem))
                {
                    return problem;
                }

                Replace(NextFile, made.ToSecretText() + "\n");
            }

            return SigningKey.Parse(File.ReadAllText(NextFile));
        }
    }

    /// <summary>The next key signs from now on, and the one before along with it. At no moment is there none.</summary>
    public void Promote(SigningKey before)
    {
        lock (_gate)
        {
            var former = File.Exists(FormerFile) ? File.ReadAllText(FormerFile) : "";
            Replace(FormerFile, $"{former}{before.Verifier}\n");
            Replace(LeavingFile, before.ToSecretText() + "\n");
            File.Move(NextFile, KeyFile, overwrite: true);
        }
    }

    /// <summary>停用旧密钥: the one before signs no more, and its secret is gone. Its public half stays, for what it signed.</summary>
    public Result<VerifierKey> Retire()
    {
        lock (_gate)
        {
            if (!OpenAll().Succeeded(out var all, out var problem))
            {
                return problem;
            }

            if (all.Leaving is null)
            {
                return LogProblems.NothingToRetire;
            }

            File.Delete(LeavingFile);
            return all.Leaving.Verifier;
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

    public void Keep(LogCheckpoint checkpoint, LogKeySet all)
    {
        lock (_gate)
        {
            // An older one is no news, whichever of two requests comes later.
            if (Kept() is { } kept && all.Open(kept).Succeeded(out var known, out _) && known.Size >= checkpoint.Size)
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
        foreach (var file in new[] { keys.KeyFile, keys.CheckpointFile, keys.HolderStatesFile, keys.NextFile, keys.LeavingFile, keys.FormerFile }.Where(File.Exists))
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
