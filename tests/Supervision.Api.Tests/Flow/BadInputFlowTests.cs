using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Plans;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>What an officer reads when a plan or a draw cannot go on, and that nothing of it was written.</summary>
public sealed class BadInputFlowTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task An_item_that_is_not_published_stands_in_no_plan_and_nobody_to_go_means_no_draw()
    {
        await UnpublishedItemAsync();
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        await NobodyLeftAsync();
        await OneLeftAsync();
    }

    private async Task UnpublishedItemAsync()
    {
        var version = await _city.WithAsync<SupervisionDb, ItemVersion>(async db =>
        {
            var item = InspectionItem.Make(ItemId.New(_city.Clock.GetUtcNow()), "SJ-NEW");
            item.Revise(new("未公布的检查", null, ItemCategory.Key, [new(BasisLevel.Law, "食品安全法", "第一百一十条", "")], SmallCity.Market,
                [], [CheckMethod.OnSite], null, null, null, null, [], null, new(2026, 1, 1)), ItemVersionId.New(_city.Clock.GetUtcNow()), _city.Clock.GetUtcNow());
            db.Add(item);
            await db.SaveChangesAsync();
            return item.Latest!;
        });

        var refused = await _city.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(
            SmallCity.Planner, Plan, 2026, "2026年度抽查计划", [SmallCity.Task(1) with { Items = ["SJ-NEW"] }], default));
        Assert.Equal("事项 SJ-NEW 没有已公布并生效的版本，不能用于抽查。请先公布，再列入计划或者任务。", MessageOf(refused));

        await using var db = database.NewContext();
        Assert.Equal((0, 0), (await db.Plans.CountAsync(), await db.AuditEntries.CountAsync()));

        // The door of the database is shut as well.
        db.Add(new TaskItemUse(TaskId.New(_city.Clock.GetUtcNow()), version.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private async Task NobodyLeftAsync()
    {
        await SendOnLeaveAsync(SmallCity.Fire, keep: 0);

        var refused = await FreezeAsync();

        Assert.Equal("湘潭市消防救援支队（430300-XF）没有可以参加抽取的执法人员：须在岗、证件在检查期内有效、专业符合。请更新执法人员名录。", MessageOf(refused));
        await using var db = database.NewContext();
        Assert.Equal((0, 0), (await db.Attempts.CountAsync(), await db.FrameRows.CountAsync()));
    }

    private async Task OneLeftAsync()
    {
        await SendOnLeaveAsync(SmallCity.Fire, keep: 1);
        Value(await FreezeAsync());

        var ceremony = await HeldCeremony.CallAsync(_city, new(2026, 9, 15), TaskNumber);
        await ceremony.EnterCommitmentsAsync();

        var refused = await ceremony.RulesAsync();

        var message = MessageOf(refused);
        Assert.StartsWith($"任务{TaskNumber}：有196个对象无法配足检查人员，不能作出承诺：91430399MA", message, StringComparison.Ordinal);
        Assert.Contains("湘潭市消防救援支队", message, StringComparison.Ordinal);
        await using var db = database.NewContext();
        Assert.Null((await db.Attempts.SingleAsync()).CommitDigest);
        Assert.False(await db.LogEntries.AnyAsync(entry => entry.Kind == Core.Log.Records.LogKind.DrawCommitted));
    }

    private Task<int> SendOnLeaveAsync(DepartmentCode department, int keep) => _city.WithAsync<SupervisionDb, int>(async db =>
    {
        foreach (var (person, i) in (await db.Set<Inspector>().Where(p => p.Department == department).OrderBy(p => p.Number).ToListAsync())
            .Select((person, i) => (person, i)))
        {
            person.Post = i < keep ? PostState.OnDuty : PostState.OnLeave;
        }

        return await db.SaveChangesAsync();
    });

    private Task<Result<DrawAttempt>> FreezeAsync() =>
        _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default));

    private static string MessageOf<T>(Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Message);
}
