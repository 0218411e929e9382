using System.Diagnostics;
using Supervision.Testing;

namespace Supervision.Architecture.Tests;

/// <summary>The files that belong to the repository, by their paths in it.</summary>
public static class SourceFiles
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", "data", "out", ".git", ".vs", "TestResults"];

    private static readonly Lazy<IReadOnlyList<string>> Files = new(() => Listed() ?? [.. Found(Repository.Root)]);

    public static IReadOnlyList<string> All => Files.Value;

    /// <summary>C# and Razor that people write and read.</summary>
    public static IEnumerable<string> Written => All.Where(path =>
        (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
        && !path.Contains("/Migrations/", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    // Tracked files and new ones that are not ignored; null where this is no git clone.
    private static List<string>? Listed()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode != 0 ? null :
                [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                    .Where(path => File.Exists(Path.Combine(Repository.Root, path)))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Found(string folder) =>
        Directory.EnumerateFiles(folder).Select(file => Path.GetRelativePath(Repository.Root, file))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(inner => !Left.Contains(Path.GetFileName(inner)))
                .SelectMany(Found));
}
