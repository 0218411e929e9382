using System.Globalization;
using System.Text;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Local;

/// <summary>The files of one private PostgreSQL, and the three things done with them: make, start, stop.</summary>
internal sealed class Cluster(LocalPostgresOptions options, Binaries binaries, PostgresUser user)
{
    public const string Owner = "supervision";

    // sun_path holds 108 bytes, the last one a zero; the name of the socket is appended to the folder.
    private const int LongestSocketPath = 107;
    private const string SocketName = "/.s.PGSQL.5432";

    private string Data => DataIn(options.Folder);

    private string Log => Path.Combine(Data, "postgres.log");

    private string Pid => Path.Combine(Data, "postmaster.pid");

    public static string DataIn(string folder) => Path.Combine(folder, "cluster");

    /// <summary>The major version that made the data, or null while there is none.</summary>
    public static string? VersionIn(string folder) =>
        Path.Combine(DataIn(folder), "PG_VERSION") is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    /// <summary>The answer is the folder of the socket.</summary>
    public async Task<Result<string>> EnsureRunningAsync(CancellationToken cancel)
    {
        var sockets = await SocketFolderAsync(cancel);

        // One that recovers or is on its way out stands in its folder, but answers nobody.
        while (IsRunning() && !IsReady())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }

        if (IsRunning())
        {
            return sockets;
        }

        if (VersionIn(options.Folder) is null && await MakeAsync(cancel) is { } notMade)
        {
            return notMade;
        }

        return await StartAsync(sockets, cancel) is { } notStarted ? notStarted : sockets;
    }

    public async Task StopAsync(CancellationToken cancel) =>
        await user.RunAsync(options.Folder, [binaries.PgCtl, "stop", "-D", Data, "-m", "fast", "-w", "-t", "60"], cancel);

    // Made under another name and moved, so that a half-made cluster is never taken for one.
    private async Task<Problem?> MakeAsync(CancellationToken cancel)
    {
        var half = Data + ".half";

        if (Directory.Exists(half))
        {
            Directory.Delete(half, recursive: true);
        }

        await user.MakeFolderAsync(half, cancel);

        var (code, output) = await user.RunAsync(options.Folder,
            [binaries.InitDb, "-D", half, "-U", Owner, "-E", "UTF8", "--locale=C", "--auth-local=trust", "--auth-host=reject",
                .. options.Durable ? Array.Empty<string>() : ["--no-sync"]],
            cancel);

        if (code != 0)
        {
            return WhyNot(output) ?? PostgresProblems.NotCreated(options.Folder, output);
        }

        Directory.Move(half, Data);
        return null;
    }

    private async Task<Problem?> StartAsync(string sockets, CancellationToken cancel)
    {
        RemovePidOfAnother();
        var before = File.Exists(Log) ? new FileInfo(Log).Length : 0;

        // Workers of a killed server may still be leaving, so one more attempt is worth making.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var (code, _) = await user.RunAsync(options.Folder,
                [binaries.PgCtl, "start", "-D", Data, "-w", "-t", "300", "-s", "-l", Log, "-o", Settings(sockets)], cancel);

            if (code == 0 || IsRunning())
            {
                return null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(400), cancel);
        }

        var said = Since(before);
        return WhyNot(said) ?? PostgresProblems.DidNotStart(Log, said);
    }

    private string Settings(string sockets)
    {
        var settings = new StringBuilder()
            .Append("-c listen_addresses= -c unix_socket_permissions=0700 -c max_connections=200 -c jit=off")
            .Append(CultureInfo.InvariantCulture, $" -k '\"{sockets.Replace("'", "'\\''", StringComparison.Ordinal)}\"'");

        return options.Durable
            ? settings.ToString()
            : settings.Append(" -c fsync=off -c synchronous_commit=off -c full_page_writes=off").ToString();
    }

    // A postmaster and its workers stand in the data folder; a process of another kind under a number used again does not.
    public bool IsRunning() => PidInFile() is { } pid && StandsInData($"/proc/{pid}");

    // The eighth line of the file tells the state of the server.
    private bool IsReady() => LinesOfPid().ElementAtOrDefault(7)?.Trim() is "ready" or "standby";

    private int? PidInFile() => int.TryParse(LinesOfPid().FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;

    // A server on its way out takes the file with it.
    private string[] LinesOfPid()
    {
        try
        {
            return File.ReadAllLines(Pid);
        }
        catch (IOException)
        {
            return [];
        }
    }

    // PostgreSQL takes a living process of any kind under its old number for itself and will not start.
    private void RemovePidOfAnother()
    {
        if (PidInFile() is { } pid && Directory.Exists($"/proc/{pid}") && !Directory.GetDirectories("/proc").Any(StandsInData))
        {
            File.Delete(Pid);
        }
    }

    private bool StandsInData(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).ResolveLinkTarget(returnFinalTarget: false)?.FullName == Data;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task<string> SocketFolderAsync(CancellationToken cancel)
    {
        var near = Path.Combine(options.Folder, "socket");

        if (Encoding.UTF8.GetByteCount(near + SocketName) <= LongestSocketPath)
        {
            await user.MakeFolderAsync(near, cancel);
            return near;
        }

        var note = Path.Combine(options.Folder, "socket-folder");
        var far = File.Exists(note) ? (await File.ReadAllTextAsync(note, cancel)).Trim() : "";

        if (!Directory.Exists(far))
        {
            far = Directory.CreateTempSubdirectory("supervision-").FullName;
            await user.MakeFolderAsync(far, cancel);
            await File.WriteAllTextAsync(note, far, cancel);
        }

        return far;
    }

    private string Since(long position)
    {
        if (!File.Exists(Log))
        {
            return "";
        }

        using var log = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(Math.Min(position, log.Length), SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return string.Join('\n', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(8));
    }

    private Problem? WhyNot(string output)
    {
        if (output.Contains("No space left on device", StringComparison.Ordinal))
        {
            return PostgresProblems.DiskFull(options.Folder);
        }

        if (output.Contains("incompatible with server", StringComparison.Ordinal))
        {
            return PostgresProblems.OtherVersion(Data, VersionIn(options.Folder) ?? "?");
        }

        return null;
    }
}
