using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

public sealed class SmallRegisterTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly Core.Primitives.DepartmentCode Neighbour = Core.Primitives.DepartmentCode.Parse("430200-XF");

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_register_that_is_too_small_takes_in_neighbours_only_with_approval_and_says_so_in_public()
    {
        await DrawnCity.PlanAsync(_city);
        Assert.Equal("attempt.register-suffices", CodeOf(await Allow(SmallCity.FireHead, SmallCity.Fire, [Neighbour.ToString()])));
        await ShrinkAsync();

        Assert.Equal("access.role", CodeOf(await Allow(SmallCity.Planner, SmallCity.Fire, [Neighbour.ToString()])));
        Assert.Equal("attempt.not-taking-part", CodeOf(await Allow(SmallCity.FireHead with { Department = Neighbour }, Neighbour, [Neighbour.ToString()])));
        Value(await Allow(SmallCity.FireHead, SmallCity.Fire, [Neighbour.ToString()]));
        Assert.Equal("attempt.small-register-twice", CodeOf(await Allow(SmallCity.FireHead, SmallCity.Fire, [Neighbour.ToString()])));

        var checks = await DrawnCity.DrawPlannedAsync(_city);

        await using var db = database.NewContext();
        var officers = (await db.Checks.ToListAsync()).SelectMany(check => check.Officers).Where(officer => officer.Department == SmallCity.Fire).ToList();
        Assert.Equal(2 * checks, officers.Count);
        Assert.Contains(officers, officer => officer.Name.StartsWith("邻市", StringComparison.Ordinal));
        var view = Value(await _city.WithAsync<DrawRecord, Result<DrawView>>(draws => draws.ReadAsync(TaskNumber, 1, default)));
        Assert.Equal(new SmallRegisterLabel("湘潭市消防救援支队", SmallRegisterMode.Neighbours, "只有一名执法人员在岗", "潭消〔2026〕9号"), Assert.Single(view.SmallRegisters));
        Assert.NotNull(view.FewestCandidates);
    }

    private Task<Result<SmallRegisterUse>> Allow(Actor actor, Core.Primitives.DepartmentCode department, IReadOnlyList<string> from) =>
        _city.WithAsync<AllowSmallRegister, Result<SmallRegisterUse>>(allow => allow.ExecuteAsync(
            actor, TaskNumber, department, SmallRegisterMode.Neighbours, from, "只有一名执法人员在岗", "潭消〔2026〕9号", default));

    private Task<int> ShrinkAsync() => _city.WithAsync<SupervisionDb, int>(async db =>
    {
        foreach (var person in (await db.Set<Inspector>().Where(i => i.Department == SmallCity.Fire).ToListAsync()).Skip(1))
        {
            person.Post = Enum.GetValues<PostState>().First(state => state is not PostState.OnDuty);
        }

        var now = _city.Clock.GetUtcNow();
        db.Add(Core.Registers.Departments.Department.Organ(Neighbour, "株洲市消防救援支队", "株消", "消防", Core.LawTables.RegionCode.Parse("430200"), new(2025, 3, 31)));
        db.AddRange(Enumerable.Range(1, 4).Select(i =>
        {
            var card = new Certificate($"湘B{i:000}", CertificateKind.Enforcement, new(2024, 1, 1), new(2028, 12, 31));
            var person = Inspector.Officer(InspectorId.New(now), $"4302{i:000}", $"邻市{i}", Neighbour, [card], now);
            person.MayLead = i <= 2;
            return person;
        }));
        return await db.SaveChangesAsync();
    });
}
