using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Disclosures;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Log;
using Supervision.Api.Plans;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Log;

/// <summary>A small city in which every kind of public act was done once; put back for every test as it was.</summary>
public sealed class VerifiedCity : IAsyncLifetime
{
    public const string Second = "XT-2026-0002";

    private static readonly string[] Tables =
    [
        "log_entries", "disclosures", "annual_plans", "inspection_tasks", "draw_attempts", "frame_rows", "roster_rows", "recusal_rows", "excluded_rows",
        "drawn_rows", "assigned_rows", "replacement_rows", "list_versions", "rule_texts", "audit_entries", "inspection_checks", "time_statements",
        "log_checkpoints", "log_tiles", "ceremonies", "ceremony_tasks", "ceremony_values",
    ];

    private TestDatabase? _database;

    internal SmallCity City { get; private set; } = null!;

    internal TestDatabase Database => _database!;

    public SupervisionDb NewContext() => _database!.NewContext();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        City = await SmallCity.BuildAsync(_database.ConnectionString);
        Value(await City.WithAsync<SeedLists, Result<Done>>(seed => seed.ExecuteAsync(Repository.PathTo("rules"), default)));
        await DrawAsync(City, sealedTiers: false);
        await ReplaceAsync();
        await DisclosedCity.FillAsync(City);
        await WithdrawAsync();
        await AmendAsync();
        await VoidAsync();
        Value(await City.WithAsync<AnchorAudit, Result<LogEntry>>(anchor => anchor.ExecuteAsync(SmallCity.Auditor, default)));
        await TamperAsync(string.Join(';', Tables.Select(table => $"create table copy_of_{table} as table {table}")));
    }

    /// <summary>What a restored copy in the hands of its owner allows: anything, with every guard out of the way.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var db = _database!.NewOwnerContext();
        await db.TamperAsync(sql);
    }

    public Task RestoreAsync()
    {
        ForgetCheckpoint();
        return TamperAsync(string.Join(';', Tables.Select(table => $"delete from {table}; insert into {table} table copy_of_{table}")));
    }

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        await _database!.DisposeAsync();
    }

    // The checkpoint that the program keeps beside its keys is of what a test before may have written.
    private void ForgetCheckpoint()
    {
        var database = new NpgsqlConnectionStringBuilder(_database!.ConnectionString).Database;

        foreach (var file in Directory.GetFiles(TestKeys.Folder, "*.checkpoint", SearchOption.AllDirectories))
        {
            if (File.ReadAllText(file).StartsWith($"{database}/", StringComparison.Ordinal))
            {
                File.Delete(file);
            }
        }
    }

    private async Task ReplaceAsync()
    {
        var target = await City.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().OrderBy(check => check.Target).FirstAsync());
        Value(await City.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace => replace.ExecuteAsync(
            SmallCity.TaxHead, TaskNumber, target.Target, "国家税务总局湘潭市税务局", 2, "occupied", default)));
    }

    private async Task WithdrawAsync()
    {
        var first = await City.WithAsync<SupervisionDb, Disclosure>(db => db.Disclosures.AsNoTracking().OrderBy(one => one.Record).FirstAsync());
        Value(await City.WithAsync<WithdrawDisclosure, Result<Disclosure>>(withdraw =>
            withdraw.ExecuteAsync(SmallCity.Head, first.Id, "处罚决定被撤销", default)));
    }

    private async Task AmendAsync()
    {
        foreach (var (tasks, reason) in new (PlannedTask[], string)[]
        {
            ([SmallCity.Task(1), SmallCity.Task(2)], "上级增加任务"),
            ([SmallCity.Task(1), SmallCity.Task(2) with { Title = "餐饮服务单位再次抽查" }], "名称有误"),
        })
        {
            Value(await City.WithAsync<AmendPlan, Result<PlanAmendment>>(amend => amend.ExecuteAsync(SmallCity.Head, Plan, tasks, reason, default)));
        }
    }

    private async Task VoidAsync()
    {
        Value(await City.WithAsync<MakeTask, Result<InspectionTask>>(make => make.ExecuteAsync(SmallCity.Planner, Plan, 2, Second, false, default)));
        await City.SyncAsync();
        Value(await City.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, Second, default)));
        Value(await City.WithAsync<VoidDraw, Result<DrawAttempt>>(make => make.ExecuteAsync(SmallCity.Head, Second, "名录导入有误", default)));
    }
}
