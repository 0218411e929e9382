using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Tests.Plans;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

public sealed class LedgerTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, 123, 456, TimeSpan.FromHours(8));
    private static readonly Actor Officer = new("周一", DepartmentCode.Parse("430300-SJ"), Role.Planner);

    [Fact]
    public async Task Entries_written_side_by_side_are_numbered_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(WriteAsync));

        await using var db = database.NewContext();
        var audit = await db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync();
        var log = await db.LogEntries.OrderBy(entry => entry.Index).ToListAsync();

        var others = log.Count - 12;

        Assert.Equal(12, audit.Count(entry => entry.Act == "试写"));
        Assert.Equal(Enumerable.Range(1, audit.Count).Select(n => (long)n), audit.Select(entry => entry.Number));
        Assert.All(audit, entry => Assert.Equal(entry.Digest, entry.Recompute()));
        Assert.Equal(audit.SkipLast(1).Select(entry => entry.Digest), audit.Skip(1).Select(entry => entry.Previous));
        Assert.Equal(Enumerable.Range(0, 12 + others).Select(n => (long)n), log.Select(entry => entry.Index));
        Assert.All(log, entry => Assert.Equal(entry.LeafHash, entry.Recompute()));
    }

    [Fact]
    public async Task A_plan_comes_back_as_it_was_stored()
    {
        var plan = AnnualPlanTests.Published();
        await using (var db = database.NewContext())
        {
            Assert.True((await new Transactions(db).RunAsync<Done>(
                async ledger =>
                {
                    db.Plans.Add(plan);

                    foreach (var signer in AnnualPlanTests.Signers)
                    {
                        await ledger.AuditAsync(signer, "办理计划", plan.Number, null, Noon, CancellationToken.None);
                    }

                    await ledger.LogAsync(PlanRecords.Published(plan), plan.Number, Noon, CancellationToken.None);
                    return default(Done);
                },
                CancellationToken.None)).Succeeded(out _, out _));
        }

        await using var again = database.NewContext();
        var stored = await again.Plans.SingleAsync(p => p.Id == plan.Id);

        Assert.Equal(PlanState.Published, stored.State);
        Assert.Equal(plan.Approved, stored.Approved);
        Assert.Equal(PlannedTaskText.Of(plan.Tasks[0]), PlannedTaskText.Of(stored.Tasks[0]));
    }

    private async Task WriteAsync(int number)
    {
        await using var db = database.NewContext();
        await new Transactions(db).RunAsync<Done>(
            async ledger =>
            {
                await ledger.AuditAsync(Officer, "试写", $"对象{number}", new { number }, Noon, CancellationToken.None);
                await ledger.LogAsync(new WithdrawalRecord($"{number}"), $"对象{number}", Noon, CancellationToken.None);
                return default(Done);
            },
            CancellationToken.None);
    }
}
