using Npgsql;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Local;

/// <summary>
/// The program's own PostgreSQL under <c>data/pg</c>, on a unix socket only. Any number of processes share it; the last one
/// stops it. After any of them was killed, the next start finds the data as they were.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly LocalPostgresOptions _options;
    private readonly Cluster _cluster;
    private readonly string _sockets;
    private FileStream? _share;

    private LocalPostgres(LocalPostgresOptions options, Cluster cluster, string sockets, FileStream share) =>
        (_options, _cluster, _sockets, _share) = (options, cluster, sockets, share);

    public static async Task<Result<LocalPostgres>> StartAsync(LocalPostgresOptions options, CancellationToken cancel) =>
        OperatingSystem.IsLinux() ? await AtTheGateAsync(options, () => JoinAsync(options, cancel), cancel) : PostgresProblems.NotLinux;

    /// <summary>Starts the server again if it has died; while it runs, this looks at two files and no more.</summary>
    public async Task<Result<Done>> EnsureRunningAsync(CancellationToken cancel)
    {
        if (_share is null || _cluster.IsRunning())
        {
            return default(Done);
        }

        var running = await AtTheGateAsync(_options, () => _cluster.EnsureRunningAsync(cancel), cancel);
        return running.Match<Result<Done>>(_ => default(Done), problem => problem);
    }

    // One process starts or stops the server at a time.
    private static async Task<Result<T>> AtTheGateAsync<T>(LocalPostgresOptions options, Func<Task<Result<T>>> act, CancellationToken cancel)
        where T : notnull
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            using var gate = await FileLock.TakeAsync(Gate(options), Patience, cancel);
            return gate is null ? PostgresProblems.Busy(options.Folder) : await act();
        }
        catch (IOException problem) when (problem.HResult == NoSpaceLeft)
        {
            return PostgresProblems.DiskFull(options.Folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return PostgresProblems.NotWritable(options.Folder, problem.Message);
        }
    }

    /// <summary>How the owner reaches one database of this server.</summary>
    public string ConnectionString(string database) => ConnectionString(database, Cluster.Owner);

    /// <summary>How a role reaches it. Whoever may enter the folder of the socket is believed to be whom he says.</summary>
    public string ConnectionString(string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = _sockets,
        Username = role,
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _share, null) is not { } share)
        {
            return;
        }

        using var gate = await FileLock.TakeAsync(Gate(_options), Patience, CancellationToken.None);
        await share.DisposeAsync();

        if (gate is not null && FileLock.TryTake(Holders(_options)) is { } last)
        {
            await using (last)
            {
                NpgsqlConnection.ClearAllPools();
                await _cluster.StopAsync(CancellationToken.None);
            }
        }
    }

    // ENOSPC, as .NET gives it.
    private const int NoSpaceLeft = 28;

    private static async Task<Result<LocalPostgres>> JoinAsync(LocalPostgresOptions options, CancellationToken cancel)
    {
        var version = Cluster.VersionIn(options.Folder);

        if (Binaries.Find(options.Binaries, version) is not { } binaries)
        {
            return version is not null && Binaries.Find(options.Binaries, null) is not null
                ? PostgresProblems.OtherVersion(Cluster.DataIn(options.Folder), version)
                : PostgresProblems.NotInstalled;
        }

        if (await PostgresUser.ForAsync(options.Folder, Cluster.DataIn(options.Folder), cancel) is not { } user)
        {
            return PostgresProblems.MayNotEnter(options.Folder);
        }

        var cluster = new Cluster(options, binaries, user);
        var running = await cluster.EnsureRunningAsync(cancel);

        return running.Match<Result<LocalPostgres>>(
            sockets => new LocalPostgres(options, cluster, sockets, FileLock.Share(Holders(options))),
            problem => problem);
    }

    private static string Gate(LocalPostgresOptions options) => Path.Combine(options.Folder, "gate.lock");

    private static string Holders(LocalPostgresOptions options) => Path.Combine(options.Folder, "holders.lock");
}
