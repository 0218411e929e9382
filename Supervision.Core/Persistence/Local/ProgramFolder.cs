namespace Supervision.Core.Persistence.Local;

/// <summary>The folder of the program: <c>rules/</c> and <c>samples/</c> lie in it, and the program keeps its <c>data/</c> there.</summary>
public static class ProgramFolder
{
    /// <summary>Names another folder than the one the program was built in.</summary>
    public const string Variable = "SUPERVISION_ROOT";

    public static string Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Above(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    private static string? Above(string? folder) =>
        folder is null || Directory.Exists(Path.Combine(folder, "rules")) ? folder : Above(Path.GetDirectoryName(folder));
}
