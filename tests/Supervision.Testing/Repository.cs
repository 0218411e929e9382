namespace Supervision.Testing;

/// <summary>The clone in which the tests run.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string? folder) =>
        folder is null ? throw new InvalidOperationException("No Supervision.sln above the tests.")
        : File.Exists(Path.Combine(folder, "Supervision.sln")) ? folder
        : Find(Path.GetDirectoryName(folder));
}
