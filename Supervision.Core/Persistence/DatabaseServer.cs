using Npgsql;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Persistence.Walls;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>
/// The PostgreSQL in use: the one named by <c>ConnectionStrings:Supervision</c>, or else the program's own. Tables are made as their
/// owner; everything else is done as a role that owns nothing.
/// </summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private const string OwnDatabase = "supervision";

    private readonly NpgsqlConnectionStringBuilder _address;
    private readonly LocalPostgres? _local;

    // Null when the office has not said how to reach the owner.
    private readonly NpgsqlConnectionStringBuilder? _owner;

    // By which the process opens its session; null for a role that the walls do not concern, and where the address names a session itself.
    private readonly NpgsqlConnectionStringBuilder? _gate;
    private readonly ProgramSession _session = new();
    private bool _isOpen;

    private DatabaseServer(
        NpgsqlConnectionStringBuilder address, NpgsqlConnectionStringBuilder? owner, NpgsqlConnectionStringBuilder? gate, LocalPostgres? local) =>
        (_address, _owner, _gate, _local) = (address, owner, gate, local);

    /// <summary>For the work of every day.</summary>
    public string ConnectionString => _gate is null ? _address.ConnectionString : _session.In(_address).ConnectionString;

    /// <summary>By which public pages read; null where the office has not said, and they read as the program does.</summary>
    public string? PublicConnectionString { get; private init; }

    /// <summary>By which the pages of a supervisor read; null where the office has not said, and they read as the program does.</summary>
    public string? SupervisorConnectionString { get; private init; }

    /// <summary>Whether the program started this server itself.</summary>
    public bool IsLocal => _local is not null;

    public string Database => _address.Database!;

    /// <summary>What the administrator should know of how the office has set this up; null when there is nothing.</summary>
    public string? Warning { get; private set; }

    // Without an address of the owner, the one that is there may be his.
    private NpgsqlConnectionStringBuilder Upkeep => _owner ?? _address;

    /// <param name="root">The folder under which <c>data/pg</c> lies when the office has named no server.</param>
    /// <param name="role">As whom the process works. On a server of the office its own address says so.</param>
    public static async Task<Result<DatabaseServer>> OpenAsync(
        DatabaseAddresses addresses, string root, DatabaseRole role, CancellationToken cancel)
    {
        if ((addresses.Program ?? addresses.Owner) is { } configured)
        {
            return await ConfiguredAsync(configured, addresses, role, cancel);
        }

        var started = await LocalPostgres.StartAsync(new(root), cancel);
        var database = addresses.Database ?? OwnDatabase;

        return started.Match<Result<DatabaseServer>>(
            local => new DatabaseServer(
                new(local.ConnectionString(database, role.Named())),
                Unpooled(new(local.ConnectionString(database))),
                role is DatabaseRole.Program ? Unpooled(new(local.ConnectionString(database, DatabaseRole.Gate.Named()))) : null,
                local)
            {
                PublicConnectionString = local.ConnectionString(database, DatabaseRole.Public.Named()),
                SupervisorConnectionString = local.ConnectionString(database, DatabaseRole.Supervisor.Named()),
            },
            problem => problem);
    }

    /// <summary>Makes the tables, or brings them to the form this version of the program knows; refused where only their owner may and he is not known.</summary>
    public async Task<Result<Done>> BringUpToDateAsync(CancellationToken cancel)
    {
        if (_owner is not null)
        {
            await DatabaseUpkeep.CreateIfMissingAsync(_owner, Database, cancel);
        }

        if (_owner is not null || await DatabaseForm.MayMakeAsync(ConnectionString, cancel))
        {
            await DatabaseForm.MakeAsync(Upkeep.ConnectionString, cancel);
        }
        else if (!await DatabaseForm.IsCurrentAsync(ConnectionString, cancel))
        {
            return PostgresProblems.NotUpToDate(_address.Username ?? "");
        }

        if (_gate is not null)
        {
            _isOpen = await _session.OpenAsync(_gate, cancel);

            if (!_isOpen)
            {
                return PostgresProblems.NoGate(_gate.Username ?? "");
            }
        }

        if (!IsLocal && await WhyNotReadersAsync(cancel) is { } unfit)
        {
            return unfit;
        }

        Warning = !IsLocal && await DatabaseForm.OwnsTablesAsync(ConnectionString, cancel)
            ? PostgresProblems.WorksAsOwner(_address.Username ?? "")
            : null;
        return default(Done);
    }

    // An address that reads too much, or nothing, shows at the start and not on a page.
    private async Task<Problem?> WhyNotReadersAsync(CancellationToken cancel)
    {
        if (PublicConnectionString is { } forPublic && await DatabaseForm.WhyNotPublicAsync(forPublic, cancel) is { } problem)
        {
            return problem;
        }

        return SupervisorConnectionString is { } forSupervisor ? await DatabaseForm.WhyNotSupervisorAsync(forSupervisor, cancel) : null;
    }

    public static Task BringUpToDateAsync(string owner, CancellationToken cancel) => DatabaseForm.MakeAsync(owner, cancel);

    /// <summary>Makes the database that plays the 前置库 of a channel unless the office names another one, and answers with its address.</summary>
    public async Task<string> FrontAsync(CancellationToken cancel)
    {
        var front = DatabaseUpkeep.FrontOf(Database);
        await DatabaseUpkeep.CreateIfMissingAsync(Upkeep, front, cancel);

        if (_owner is not null)
        {
            await DatabaseUpkeep.HandOverAsync(_owner, front, _address.Username!, cancel);
        }

        return DatabaseUpkeep.In(_address, front).ConnectionString;
    }

    /// <summary>Throws this database and its 前置库 away. Only what a demonstration made may be thrown away.</summary>
    /// <exception cref="InvalidOperationException">The name does not end in <c>demo</c>.</exception>
    public Task DropDemonstrationAsync(CancellationToken cancel) => DatabaseUpkeep.DropDemonstrationAsync(Upkeep, Database, cancel);

    /// <summary>Starts the program's own server again if it has died; a server of the office is looked after by the office.</summary>
    public async Task<Result<Done>> EnsureRunningAsync(CancellationToken cancel) =>
        _local is null ? default(Done) : await _local.EnsureRunningAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        if (_gate is not null && _isOpen)
        {
            await _session.TryCloseAsync(_gate);
        }

        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }

    private static async Task<Result<DatabaseServer>> ConfiguredAsync(string configured, DatabaseAddresses addresses, DatabaseRole role, CancellationToken cancel)
    {
        NpgsqlConnectionStringBuilder address;
        NpgsqlConnectionStringBuilder? owner;
        NpgsqlConnectionStringBuilder? gate;
        string? forPublic;
        string? forSupervisor;

        try
        {
            address = new(configured);
            address.Database = addresses.Database ?? address.Database ?? OwnDatabase;
            owner = addresses.Owner is { } given ? Unpooled(DatabaseUpkeep.In(new(given), address.Database)) : null;
            gate = role is DatabaseRole.Program && !ProgramSession.IsIn(address)
                ? Unpooled(DatabaseUpkeep.In(new(addresses.Gate ?? addresses.Owner ?? configured), address.Database))
                : null;
            forPublic = InSame(addresses.Public, address);
            forSupervisor = InSame(addresses.Supervisor, address);
        }
        catch (ArgumentException problem)
        {
            return PostgresProblems.BadAddress(problem.Message);
        }

        try
        {
            await DatabaseUpkeep.ReachAsync(owner ?? address, cancel);
            return new DatabaseServer(address, owner, gate, null) { PublicConnectionString = forPublic, SupervisorConnectionString = forSupervisor };
        }
        catch (NpgsqlException problem)
        {
            return PostgresProblems.NoAnswer(address.Host ?? "", problem.Message);
        }
    }

    private static string? InSame(string? given, NpgsqlConnectionStringBuilder address) =>
        given is null ? null : DatabaseUpkeep.In(new(given), address.Database!).ConnectionString;

    // The owner comes once and is gone; no connection of his waits in this process for whoever finds it.
    private static NpgsqlConnectionStringBuilder Unpooled(NpgsqlConnectionStringBuilder address)
    {
        address.Pooling = false;
        return address;
    }
}
