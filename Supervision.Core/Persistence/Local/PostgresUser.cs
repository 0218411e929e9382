using System.Diagnostics;

namespace Supervision.Core.Persistence.Local;

/// <summary>
/// As whom PostgreSQL runs: it refuses root. As root it runs as the user postgres; where there is no such user, or it may
/// not enter the folder, in a user namespace in which root has another number; an ordinary user runs it as himself.
/// </summary>
internal sealed class PostgresUser
{
    private readonly string? _user;
    private readonly string[] _prefix;

    private PostgresUser(string? user, params string[] prefix) => (_user, _prefix) = (user, prefix);

    /// <summary>Who can enter <paramref name="folder"/> and owns the <paramref name="data"/>, if there are any; null when nobody can.</summary>
    public static async Task<PostgresUser?> ForAsync(string folder, string data, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new(null);
        }

        PostgresUser postgres = new("postgres",
            "setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", "--reset-env", "--");
        PostgresUser renamed = new(null, "unshare", "--user", "--map-user=1000", "--map-group=1000", "--");
        PostgresUser[] candidates = HasUser("postgres") ? [postgres, renamed] : [renamed];

        foreach (var candidate in candidates)
        {
            var (code, _) = await candidate.RunAsync(folder,
                Directory.Exists(data) ? ["test", "-x", folder, "-a", "-O", data] : ["test", "-x", folder], cancel);

            if (code == 0)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Makes a folder that only this user (and root) may enter.</summary>
    public async Task MakeFolderAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await ExecuteAsync(Path.GetDirectoryName(folder)!, ["chmod", "700", folder], cancel);

        if (_user is not null)
        {
            await ExecuteAsync(Path.GetDirectoryName(folder)!, ["chown", $"{_user}:{_user}", folder], cancel);
        }
    }

    /// <summary>Runs a command as the user; the answer is its exit code with all it printed.</summary>
    public Task<(int Code, string Output)> RunAsync(string folder, string[] command, CancellationToken cancel) =>
        ExecuteAsync(folder, [.. _prefix, "env", "LC_ALL=C", .. command], cancel);

    private static bool HasUser(string name) =>
        File.Exists("/etc/passwd")
        && File.ReadLines("/etc/passwd").Any(line => line.StartsWith(name + ":", StringComparison.Ordinal));

    private static async Task<(int Code, string Output)> ExecuteAsync(string folder, string[] command, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return (process.ExitCode, await output + await error);
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            return (127, problem.Message);
        }
    }
}
