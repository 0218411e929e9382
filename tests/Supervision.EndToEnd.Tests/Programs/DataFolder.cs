using System.Globalization;
using Npgsql;
using Supervision.Testing;

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
        Directory.CreateSymbolicLink(Path.Combine(Root, "rules"), Repository.PathTo("rules"));
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
    public async Task<RunningProgram> ServeAsync() => (await OpenAsync()).Program;

    /// <summary>The pages on a free port, and where that is.</summary>
    public async Task<(RunningProgram Program, Uri Url)> OpenAsync(string url = "http://127.0.0.1:0", params string[] words)
    {
        var program = RunningProgram.Start(Root, Api, ["serve", "--url", url, .. words]);
        var line = await program.LineWithAsync("网页已打开");
        return (program, new(line.Split('：', '（')[1]));
    }

    /// <summary>One statement, as the owner of the database.</summary>
    public async Task ExecuteAsync(string sql, string database = "supervision")
    {
        await using var connection = new NpgsqlConnection($"Host={Root}/data/pg/socket;Username=supervision;Database={database};Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Whether the statement can be carried out now; false too while there is no such database or table.</summary>
    public async Task<bool> CanAsync(string sql, string database)
    {
        try
        {
            await ExecuteAsync(sql, database);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
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
