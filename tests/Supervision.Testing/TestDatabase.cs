using System.Globalization;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;

namespace Supervision.Testing;

/// <summary>
/// One PostgreSQL for all test processes, one database brought up to date once, and a copy of it for whoever asks.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<LocalPostgres>> Server = new(StartAsync);
    private static readonly Lazy<Task<string>> Template = new(BuildTemplateAsync);
    private static int _count;

    private const string Nothing = "template0";

    private readonly LocalPostgres _server;
    private readonly string _name;

    private TestDatabase(LocalPostgres server, string name) => (_server, _name) = (server, name);

    public string Name => _name;

    // Of the program's own session, which every copy of the template has.
    private const string ProgramToken = "the-program-in-tests";

    /// <summary>As the program works, so that every test proves that it may do what it does.</summary>
    public string ConnectionString => UnderSession("supervision_app", ProgramToken);

    /// <summary>As a login of the database that has not said under which session it works.</summary>
    public string WithoutSession(string login) => _server.ConnectionString(_name, login);

    /// <summary>As a login that names this token on every connection.</summary>
    public string UnderSession(string login, string token) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString(_name, login)) { Options = $"-c sv.session={token}" }.ConnectionString;

    /// <summary>As the owner, who may take the program's part with its session.</summary>
    public string OwnerInProgramSession => new NpgsqlConnectionStringBuilder(OwnerConnectionString) { Options = $"-c sv.session={ProgramToken}" }.ConnectionString;

    /// <summary>By which public pages of a program read that works with this address.</summary>
    public static string PublicOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Options = null, Username = "supervision_public" }.ConnectionString;

    /// <summary>By which the pages of a supervisor are read.</summary>
    public static string SupervisorOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Options = null, Username = "supervision_supervisor" }.ConnectionString;

    public string PublisherConnectionString => _server.ConnectionString(_name, "supervision_publisher");

    /// <summary>As whoever made the tables, for tests of what the guards refuse even to him.</summary>
    public string OwnerConnectionString => _server.ConnectionString(_name);

    /// <summary>A database with all tables and no rows. It is a demonstration by its name, so that a test may set the clock.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync(await Template.Value);

    /// <summary>The same under a name that an office could have chosen: its clock is that of the server.</summary>
    public static async Task<TestDatabase> CreateOfficialAsync() => await CreateAsync(await Template.Value, "");

    /// <summary>A database with nothing in it, not even tables.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync() => await CreateAsync(Nothing);

    /// <summary>An empty database that belongs to the publisher.</summary>
    public static async Task<TestDatabase> CreateFrontAsync()
    {
        await Template.Value;
        var front = await CreateEmptyAsync();
        await ExecuteAsync(front._server, $"ALTER DATABASE {front._name} OWNER TO supervision_publisher");
        return front;
    }

    /// <summary>Another one with the same rows. Nobody else may be at work in this one.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        await ClearPoolsAsync();
        return await CreateAsync(_name);
    }

    /// <summary>Opens the program's session where the tables did not come with the template.</summary>
    public Task OpenProgramAsync() => OpenProgramAsync(OwnerConnectionString);

    public SupervisionDb NewContext() => new(SupervisionDbOptions.For(ConnectionString));

    public SupervisionDb NewOwnerContext() => new(SupervisionDbOptions.For(OwnerConnectionString));

    public async ValueTask DisposeAsync()
    {
        await ClearPoolsAsync();
        await ExecuteAsync(_server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private async Task ClearPoolsAsync()
    {
        foreach (var address in new[] { ConnectionString, PublisherConnectionString, OwnerConnectionString, OwnerInProgramSession, SupervisionDbOptions.Shared(ConnectionString) })
        {
            await using var own = new NpgsqlConnection(address);
            NpgsqlConnection.ClearPool(own);
        }
    }

    private static async Task<TestDatabase> CreateAsync(string template, string ending = "_demo")
    {
        var server = await Server.Value;
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}{ending}";
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {template}");

        // What may be done in a database as a whole does not come with the copy.
        if (template != Nothing)
        {
            await ExecuteAsync(server, $"REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC");
            await ExecuteAsync(server, $"GRANT TEMPORARY ON DATABASE {name} TO supervision_app");
        }

        return new(server, name);
    }

    private static async Task<LocalPostgres> StartAsync()
    {
        var options = new LocalPostgresOptions(Folder(), Durable: false);
        var started = await LocalPostgres.StartAsync(options, CancellationToken.None);
        var server = started.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await DropLeftoversAsync(server);
        return server;
    }

    // Clones on one machine do not disturb each other; the user postgres may always enter the temporary folder.
    private static string Folder()
    {
        var place = Digest.Of($"{Environment.UserName}:{Repository.Root}")[..12];
        return Path.Combine(Path.GetTempPath(), $"supervision-tests-{place}");
    }

    // The name follows the compiled model, so a changed one never meets an old template.
    private static async Task<string> BuildTemplateAsync()
    {
        var server = await Server.Value;
        var model = typeof(SupervisionDb).Module.ModuleVersionId.ToString("N")[..16];
        var template = $"template_{model}";

        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "SELECT pg_advisory_lock(8810)");

        if (!await ExistsAsync(connection, template))
        {
            var half = $"half_{model}";
            await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {half} WITH (FORCE)");
            await ExecuteAsync(connection, $"CREATE DATABASE {half} TEMPLATE template0");
            await DatabaseServer.BringUpToDateAsync(server.ConnectionString(half) + ";Pooling=false", CancellationToken.None);
            await OpenProgramAsync(server.ConnectionString(half) + ";Pooling=false");
            await ExecuteAsync(connection, $"ALTER DATABASE {half} RENAME TO {template}");
        }

        return template;
    }

    private static async Task OpenProgramAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"select sv_open_program(sha256(convert_to('{ProgramToken}', 'UTF8')))");
    }

    // A killed test process leaves its databases behind; they carry its number.
    private static async Task DropLeftoversAsync(LocalPostgres server)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        var names = new List<string>();

        await using (var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        foreach (var name in names.Where(name => !IsAlive(name)))
        {
            await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static bool IsAlive(string name) =>
        Directory.Exists($"/proc/{int.Parse(name.Split('_')[1], CultureInfo.InvariantCulture)}");

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string database)
    {
        await using var command = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        command.Parameters.AddWithValue(database);
        return await command.ExecuteScalarAsync() is not null;
    }

    private static async Task ExecuteAsync(LocalPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Names are our own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
