using System.Globalization;

namespace Supervision.Core.Persistence.Local;

/// <summary>The folder in which initdb, pg_ctl and postgres of one version lie.</summary>
internal sealed record Binaries(string Folder)
{
    private const string Debian = "/usr/lib/postgresql";

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest version on the machine, or the one that made the data when there is data.</summary>
    public static Binaries? Find(string? given, string? version)
    {
        string[] candidates = given is not null ? [given] : [.. OfDebian(version), .. OnPath()];

        return candidates
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            .Select(folder => new Binaries(folder))
            .FirstOrDefault();
    }

    // The newest first.
    private static IEnumerable<string> OfDebian(string? version)
    {
        if (!Directory.Exists(Debian))
        {
            return [];
        }

        return Directory.GetDirectories(Debian)
            .Where(folder => version is null || Path.GetFileName(folder) == version)
            .OrderByDescending(NumberOf)
            .Select(folder => Path.Combine(folder, "bin"));
    }

    private static int NumberOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => new FileInfo(Path.Combine(folder, "postgres")))
            .Where(file => file.Exists)
            .Select(file => Path.GetDirectoryName(file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName)!);
}
