using System.Runtime.CompilerServices;

namespace Supervision.Testing;

/// <summary>A text that a person has read and approved, kept beside the test in <c>golden/</c>.</summary>
public static class Golden
{
    /// <summary>Throws when <paramref name="actual"/> differs from the golden file; with <c>APPROVE=1</c> writes it instead.</summary>
    public static void Matches(string actual, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "golden", file);

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "(no golden file yet)";

        if (expected != actual)
        {
            throw new InvalidOperationException(
                $"{file} differs.\n--- approved\n{expected}\n--- now\n{actual}\n--- read both; APPROVE=1 approves the new text.");
        }
    }
}
