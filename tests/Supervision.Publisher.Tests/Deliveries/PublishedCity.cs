using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Supervision.Core.Disclosures;
using Supervision.Core.LawTables;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Hosting;
using Supervision.Publisher.Receiver;
using Supervision.Testing;

namespace Supervision.Publisher.Tests.Deliveries;

/// <summary>A city with results to publish: its database, the 前置库 beside it, and the folder of the feeds.</summary>
public sealed class PublishedCity : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly TestDatabase _front;
    private readonly IHost _host;

    private readonly string _root;

    private PublishedCity(TestDatabase database, TestDatabase front, string folder, string root)
    {
        (_database, _front, Folder, _root) = (database, front, folder, root);
        _host = NewCopy();
    }

    public SetClock Clock { get; } = SetClock.At(2026, 11, 9);

    public string Folder { get; }

    public string Database => _database.PublisherConnectionString;

    public string Front => _front.PublisherConnectionString;

    public string Feeds => Path.Combine(Folder, "feeds");

    public string Dropped => Path.Combine(Feeds, "credit-hunan", "out");

    public string Back => Path.Combine(Feeds, "credit-hunan", "back");

    /// <param name="root">The folder with <c>rules/</c>; the repository's own when left out.</param>
    public static async Task<PublishedCity> MakeAsync(int records, string? root = null)
    {
        var city = new PublishedCity(
            await TestDatabase.CreateAsync(), await TestDatabase.CreateFrontAsync(), Directory.CreateTempSubdirectory("supervision-feeds-").FullName, root ?? Repository.Root);
        await using var db = city.NewContext();
        var organ = Department.Organ(
            DepartmentCode.Parse("430300-SJ"), "湘潭市市场监督管理局", "潭市监", "市场监管", RegionCode.Parse("430300"), new(2025, 3, 31));
        organ.IsSample = true;
        db.Add(organ);
        await db.SaveChangesAsync();
        await city.AddAsync(Enumerable.Range(1, records).Select(at => city.Result(at)));
        return city;
    }

    public SupervisionDb NewContext() => _database.NewContext();

    public SupervisionDb NewOwnerContext() => _database.NewOwnerContext();

    /// <summary>Another copy of the publisher over the same databases.</summary>
    public IHost NewCopy() => PublisherHost.Build(
        new(_root, Folder), Database, Front, Clock, logging => logging.ClearProviders());

    public Disclosure Result(int number, string result = "R01")
    {
        var id = number.ToString("D12", CultureInfo.InvariantCulture);
        var target = Key(number);
        var content = new DisclosureContent(
            "XT-2026", "湘潭市2026年度双随机抽查计划", "XT-2026-0001", "食品经营单位联合抽查", "双随机（部门联合）", "不定向", target, $"湘潭第{number}商行（样例）",
            "湘潭市市场监督管理局", "国家税务总局湘潭市税务局", new(2026, 10, 20), [result],
            [new("食品经营许可检查", "未发现问题"), new("发票使用检查", "未发现问题")]);

        return Disclosure.Of(
            DisclosureId.From(new Guid($"00000000-0000-7000-8000-{id}")), $"01900000-0000-7000-8000-{id}", SubjectKey.Parse(target),
            content.TargetName, DepartmentCode.Parse("430300-SJ"), content, content.EndedOn, new(2026, 11, 17), "salt", Clock.GetUtcNow());
    }

    public async Task AddAsync(IEnumerable<Disclosure> disclosures)
    {
        await using var db = NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ledger = new Ledger(db);

        foreach (var disclosure in disclosures)
        {
            db.Disclosures.Add(disclosure);
            await ledger.LogAsync(
                new ResultDisclosedRecord(disclosure.Record, disclosure.Commitment), disclosure.Content.TaskNumber, Clock.GetUtcNow(), default);
            db.Deliveries.AddRange(Service<ChannelTable>().On(OfficeClock.DayOf(Clock.GetUtcNow())).Select(channel =>
                Delivery.Of(disclosure, channel.Code, DeliveryOperation.Publish, Clock.GetUtcNow())));
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Everything that can be done now, as <c>publish once</c> does it; the answer is the summary.</summary>
    public async Task<string> PublishAsync()
    {
        using var copy = NewCopy();
        Assert.True(await PublisherJobs.DoAsync(copy.Services, forever: false, CancellationToken.None));
        return await Summary.ReadAsync(copy.Services, CancellationToken.None);
    }

    public Task<IReadOnlyList<Round>> PlayAsync(params ScriptLine[] refusals) =>
        new SampleReceiver(Service<ChannelTable>(), Service<ChannelForms>(), new(Front), Feeds, new(refusals), Clock).PlayAsync(CancellationToken.None);

    public T Service<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<List<Delivery>> DeliveriesAsync(string? channel = null)
    {
        await using var db = NewContext();
        return await db.Deliveries.AsNoTracking().Where(d => channel == null || d.Channel == channel).OrderBy(d => d.Sequence).ToListAsync();
    }

    /// <summary>What the sample receiver saw: key, whether a withdrawal, and how often it came, in the order of first arrival.</summary>
    public async Task<List<(string Key, string Record, bool Withdraws, int Times)>> SeenAsync(string channel)
    {
        await using var connection = new NpgsqlConnection(Front);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select key, record, withdraws, times from sample_receiver.seen where channel = $1 and taken order by seq", connection);
        command.Parameters.AddWithValue(channel);
        await using var rows = await command.ExecuteReaderAsync();
        var seen = new List<(string, string, bool, int)>();

        while (await rows.ReadAsync())
        {
            seen.Add((rows.GetString(0), rows.GetString(1), rows.GetBoolean(2), rows.GetInt32(3)));
        }

        return seen;
    }

    /// <summary>Withdraws as the office does: what left gets an entry of its own, what did not stays at home.</summary>
    public async Task WithdrawAsync(int number)
    {
        await using var db = NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var id = Result(number).Id;
        var disclosure = await db.Disclosures.SingleAsync(d => d.Id == id);
        var deliveries = await db.Deliveries.Where(d => d.Disclosure == id).OrderBy(d => d.Sequence).ToListAsync();
        disclosure.Withdraw("决定已撤销", new(2026, 11, 12), Clock.GetUtcNow());

        foreach (var delivery in deliveries)
        {
            if (delivery.Batch is not null)
            {
                db.Deliveries.Add(Delivery.Of(disclosure, delivery.Channel, DeliveryOperation.Withdraw, Clock.GetUtcNow()));
            }

            if (delivery.Batch is null || delivery.RejectedAt is not null)
            {
                delivery.Withdrawn(Clock.GetUtcNow());
            }
        }

        await new Ledger(db).LogAsync(new WithdrawalRecord(disclosure.Record), disclosure.Record, Clock.GetUtcNow(), default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _database.DisposeAsync();
        await _front.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Key(int number) => $"project:{number:D6}";
}
