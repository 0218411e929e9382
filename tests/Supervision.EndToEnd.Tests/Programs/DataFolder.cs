using System.Globalization;

namespace Supervision.EndToEnd.Tests.Programs;

/// <summary>A new, empty folder for a program's data; gone, with its database, after the test.</summary>
public sealed class DataFolder : IDisposable
{
    private const string Api = "Supervision.Api";

    public DataFolder()
    {
        Root = Directory.CreateTempSubdirectory("supervision-e2e-").FullName;

        // The user under whom PostgreSQL runs must be able to enter.
        System.Diagnostics.Process.Start("chmod", ["755", Root]).WaitForExit();
    }

    public string Root { get; }

    public string Cluster => Path.Combine(Root, "data", "pg", "cluster");

    private string PidFile => Path.Combine(Cluster, "postmaster.pid");

    public int? Postmaster => File.Exists(PidFile)
        ? int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture)
        : null;

    public bool ServerRuns => Postmaster is { } pid && Directory.Exists($"/proc/{pid}");

    public Task<(int Code, string Output)> MigrateAsync() => RunningProgram.RunAsync(Root, Api, "db", "migrate");

    /// <summary>The pages on a free port, and so a holder of the database.</summary>
    public async Task<RunningProgram> ServeAsync()
    {
        var program = RunningProgram.Start(Root, Api, "serve", "--url", "http://127.0.0.1:0");
        await program.LineWithAsync("网页已打开");
        return program;
    }

    public void Dispose()
    {
        if (Postmaster is { } pid && ServerRuns)
        {
            RunningProgram.SignalAsync(pid, "QUIT").GetAwaiter().GetResult();
        }

        Directory.Delete(Root, recursive: true);
    }
}
