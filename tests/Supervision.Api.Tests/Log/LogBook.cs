using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Supervision.Api.Log;
using Supervision.Api.Settings;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

/// <summary>A log of its own, and a superuser who can do anything to its database.</summary>
internal sealed class LogBook : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = SmallCity.At("2026-02-10T12:00");

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private LogBook(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection().AddDbContext<SupervisionDb>(options => SupervisionDbOptions.Configure(options, database.ConnectionString))
            .AddScoped<LogTree>().AddScoped<Sequencer>().BuildServiceProvider();
        var clock = new OfficeClock(TimeProvider.System);
        clock.Set(Noon);
        Clock = clock;
        Settings = new(Repository.Root, database.ConnectionString, clock, [])
        {
            KeysFolder = Directory.CreateDirectory(Path.Combine(TestKeys.Folder, Guid.CreateVersion7().ToString("N"))).FullName,
            LogOrigin = "log.example/xiangtan",
        };
    }

    public OfficeClock Clock { get; }

    public ApiSettings Settings { get; init; }

    public LogKeys Keys => new(Settings);

    public IntegrateLog Integrate => new(_services.GetRequiredService<IServiceScopeFactory>(), new(), Keys, Clock);

    public string KeptFile => Directory.GetFiles(Path.Combine(Settings.KeysFolder, "log"), "*.checkpoint").Single();

    public static async Task<LogBook> OpenAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>In a database whose clock is the server's; the clock of the office is the real one until a test sets it wrong.</summary>
    public static async Task<LogBook> OpenOfficialAsync()
    {
        var book = new LogBook(await TestDatabase.CreateOfficialAsync());
        book.Clock.Set(DateTimeOffset.UtcNow);
        return book;
    }

    public SupervisionDb NewContext() => _database.NewContext();

    public SupervisionDb NewOwnerContext() => _database.NewOwnerContext();

    /// <summary>One act with so many entries, committed; then what is committed is signed.</summary>
    public async Task WriteAsync(int count, string mark = "对象")
    {
        await CommitAsync(count, mark);
        Ok(await IntegrateAsync());
    }

    public async Task CommitAsync(int count, string mark = "对象")
    {
        await using var db = NewContext();
        Ok(await new Transactions(db).RunAsync<Done>(
            async ledger =>
            {
                for (var i = 0; i < count; i++)
                {
                    await ledger.AuditAsync(SmallCity.Planner, "试写", mark, null, Noon, default);
                    await ledger.LogAsync(new WithdrawalRecord($"{i}"), mark, Noon, default);
                }

                return default(Done);
            },
            default));
    }

    /// <summary>So many acts of the trail alone, after everything that stands there.</summary>
    public async Task LaterAsync(int count)
    {
        await using var db = NewContext();
        Ok(await new Transactions(db).RunAsync<Done>(
            async ledger =>
            {
                for (var i = 0; i < count; i++)
                {
                    await ledger.AuditAsync(SmallCity.Planner, "试写", "以后", null, Clock.GetUtcNow(), default);
                }

                return default(Done);
            },
            default));
    }

    /// <summary>As an owner of the database may: the whole chain is computed anew, so that it holds in itself.</summary>
    public Task RehashAsync() => TamperAsync(
        """
        do $$ declare entry audit_entries; before text := repeat('0', 64); begin
            for entry in select * from audit_entries order by number loop
                entry.previous := before;
                before := digest_of(audit_text(entry));
                update audit_entries set previous = entry.previous, digest = before where number = entry.number;
            end loop;
        end $$
        """);

    public Task<Result<LogCheckpoint>> IntegrateAsync() => Integrate.ExecuteAsync(default);

    /// <summary>The tree, the chain and the times; there are no rows here that could be held against the entries.</summary>
    public async Task<Result<LogCounts>> VerifyAsync(params string[] outside)
    {
        await using var db = NewContext();
        return await Collaborators.Of<ChainCheck>(db, Keys, NullLogger<RowAtHand>.Instance).CheckAsync(outside, default);
    }

    public async Task<Result<LogEntry>> AnchorAsync()
    {
        await using var db = NewContext();
        return await Collaborators.Of<AnchorAudit>(db, Clock).ExecuteAsync(Api.Access.ProgramActor.For("每日锚定"), default);
    }

    public async Task TamperAsync(string sql)
    {
        await using var db = NewOwnerContext();
        await db.TamperAsync(sql);
    }

    public static T Ok<T>(Result<T> result) where T : notnull => DrawnCity.Value(result);

    public static Problem Refusal<T>(Result<T> result) where T : notnull =>
        result.Match(_ => throw new InvalidOperationException("Nothing was found."), problem => problem);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
