namespace Supervision.Testing;

/// <summary>A folder for the keys of this test process; gone when it ends. Names of test databases come back, their logs do not.</summary>
public static class TestKeys
{
    public static readonly string Folder = Make();

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("supervision-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
