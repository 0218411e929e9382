using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access.Table;
using Supervision.Api.Checks;
using Supervision.Api.Log;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Log;

/// <summary>The security log and the read log are anchored beside the audit trail, and no line of them changes afterwards unseen.</summary>
public sealed class TrailAnchorTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        await PlanAsync(_city);
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Both_are_anchored_with_the_audit_trail_and_a_line_that_was_changed_is_told()
    {
        var stranger = new Actor("税三", SmallCity.Tax, Role.Inspector);
        await _city.WithAsync<ExportTaskList, int>(async export =>
        {
            Assert.Equal("access.role", CodeOf(await export.ExecuteAsync(stranger, TaskNumber, default)));
            Assert.Equal("", CodeOf(await export.ExecuteAsync(SmallCity.UnitHead, TaskNumber, default)));
            return 0;
        });
        await using var db = database.NewContext();
        var read = await db.ReadLog.SingleAsync();
        Assert.Equal((CheckActs.ExportTasks.Named, SmallCity.UnitHead.Id), (read.Act, read.Person));

        await AnchorAsync();
        _city.Clock.Set(_city.Clock.GetUtcNow() + TimeSpan.FromDays(1));
        await _city.WithAsync<ExportTaskList, Problem?>(async export => (await export.ExecuteAsync(stranger, TaskNumber, default)).Match<Problem?>(_ => null, problem => problem));
        await AnchorAsync();

        var anchors = await db.LogEntries.Where(entry => entry.Kind == LogKind.TrailAnchor).OrderBy(entry => entry.Index).ToListAsync();
        Assert.Equal(["security", "reads", "security", "reads"], anchors.Select(entry => LogRecords.Read<TrailAnchorRecord>(entry).Trail));
        Assert.Equal([1, 1, 2, 1], anchors.Select(entry => LogRecords.Read<TrailAnchorRecord>(entry).Entries));
        var (code, text) = await _city.CommandAsync(null, "audit", "verify");
        Assert.Equal((0, true), (code, text.Contains("读取日志锚定到第1号，共1条，与锚定一致", StringComparison.Ordinal)));

        await PastTheGuardsAsync("update read_log set name = '别人'");
        Assert.Contains("读取日志第1号至第1号与", await ToldAsync(), StringComparison.Ordinal);
        await PastTheGuardsAsync($"update read_log set name = '{SmallCity.UnitHead.Person}'");
        await PastTheGuardsAsync("delete from security_log where number = (select max(number) from security_log)");
        Assert.Contains("安全日志", await ToldAsync(), StringComparison.Ordinal);
    }

    private async Task AnchorAsync() => Value(await _city.WithAsync<AnchorAudit, Result<LogEntry>>(anchor => anchor.ExecuteAsync(SmallCity.Auditor, default)));

    private async Task<string> ToldAsync() => (await _city.WithAsync<TrailCheck, Result<IReadOnlyDictionary<string, TrailSum>>>(check => check.CheckAsync(default)))
        .Match(_ => "", problem => problem.Message);

    private async Task PastTheGuardsAsync(string sql)
    {
        await using var owner = database.NewOwnerContext();
        await owner.Database.OpenConnectionAsync();
        await owner.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        Assert.NotEqual(0, await owner.Database.ExecuteSqlRawAsync(sql));
    }
}
