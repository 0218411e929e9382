using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Tests.Plans;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>Nobody's name stands under a plan unless he acted himself, whoever writes the row.</summary>
public sealed class PlanGuardTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_plan_whose_signers_all_act_is_stored()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Null(await StoreAsync(database, AnnualPlanTests.Signers));
    }

    [Theory]
    [InlineData(Role.Planner), InlineData(Role.LegalReviewer), InlineData(Role.Approver)]
    public async Task One_signature_without_its_act_and_the_plan_is_refused(Role absent)
    {
        await using var database = await TestDatabase.CreateAsync();

        AssertGuarded(await StoreAsync(database, AnnualPlanTests.Signers.Where(signer => signer.Role != absent)));
    }

    [Fact]
    public async Task The_act_of_a_namesake_in_another_department_or_on_another_plan_does_not_count()
    {
        await using var database = await TestDatabase.CreateAsync();
        var elsewhere = AnnualPlanTests.Signers.Select(signer => signer with { Department = DepartmentCode.Parse("430300-XF") });

        AssertGuarded(await StoreAsync(database, elsewhere));
        AssertGuarded(await StoreAsync(database, AnnualPlanTests.Signers, "别的计划"));
    }

    [Fact]
    public async Task A_change_that_adds_no_signature_asks_for_no_act()
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Null(await StoreAsync(database, AnnualPlanTests.Signers));
        await using var db = database.NewOwnerContext();

        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync("update annual_plans set reviewed = reviewed"));
    }

    private static void AssertGuarded(Problem? problem)
    {
        Assert.Equal("write.guarded", problem?.Code);
        Assert.Contains("须由签名的人同时记入审计记录", problem!.Message, StringComparison.Ordinal);
    }

    private static async Task<Problem?> StoreAsync(TestDatabase database, IEnumerable<Actor> acting, string? on = null)
    {
        await using var db = database.NewContext();
        var stored = await new Transactions(db).RunAsync<Done>(
            async ledger =>
            {
                var plan = AnnualPlanTests.Published();
                db.Plans.Add(plan);

                foreach (var actor in acting)
                {
                    await ledger.AuditAsync(actor, "办理计划", on ?? plan.Number, null, Noon, default);
                }

                await ledger.LogAsync(PlanRecords.Published(plan), plan.Number, Noon, default);
                return default(Done);
            },
            default);

        return stored.Succeeded(out _, out var problem) ? null : problem;
    }
}
