using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Checks;

/// <summary>One visit of three departments: each enters, confirms and reviews its own items, and the result becomes public with the last of them.</summary>
public sealed class JointCheckTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 10, 20);
    private static readonly ItemResult Food = new("SJ-001", SmallCity.Market, ItemFinding.InOrder);
    private static readonly ItemResult Tax = new("SW-001", SmallCity.Tax, ItemFinding.Problem, "纳税申报逾期", Disposition.OrderedToCorrect);
    private static readonly ItemResult Fire = new("XF-001", SmallCity.Fire, ItemFinding.InOrder);

    private TestDatabase _database = null!;
    private SmallCity _city = null!;
    private CheckId _check;
    private List<CheckOfficer> _officers = [];

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        await DrawAsync(_city);
    }

    // The fire brigade's head approves in time, or not at all.
    private async Task BeginAsync(bool fireGoes = true)
    {
        foreach (var head in fireGoes ? new[] { SmallCity.Head, SmallCity.TaxHead, SmallCity.FireHead } : [SmallCity.Head, SmallCity.TaxHead])
        {
            Value(await ApproveAsync(head));
        }

        _city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        Value(await NotifyAllAsync(_city, TaskNumber));
        _city.Clock.Set(SmallCity.At("2026-10-20T15:00"));
        var check = await _city.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().OrderBy(one => one.Id).FirstAsync());
        (_check, _officers) = (check.Id, [.. check.Officers]);
        Value(await _city.WithAsync<StartCheck, Result<Done>>(start => start.ExecuteAsync(Of(SmallCity.Market, 0), _check, Day, "湘潭市雨湖区", null, default)));
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Each_department_enters_confirms_and_reviews_its_own_and_the_last_makes_it_public()
    {
        await BeginAsync();
        Assert.Equal("result.item-of-other", CodeOf(await EnterAsync(SmallCity.Market, [Food, Tax], "R09")));
        Assert.Equal("result.item-missing", CodeOf(await EnterAsync(SmallCity.Market, [], "R01")));
        Value(await EnterAsync(SmallCity.Market, [Food], "R01"));
        Assert.Equal("check.nothing-entered", CodeOf(await ConfirmAsync(SmallCity.Tax, 1)));
        Assert.Equal("access.person", CodeOf(await ConfirmAsync(SmallCity.Market, 0)));
        Value(await ConfirmAsync(SmallCity.Market, 1));
        Assert.Equal("check.nothing-entered", CodeOf(await ReviewAsync(SmallCity.Tax)));
        Value(await ReviewAsync(SmallCity.Market));
        Assert.Equal("check.already-reviewed", CodeOf(await EnterAsync(SmallCity.Market, [Food], "R01")));
        Assert.Equal((CheckState.Started, 0), await StandingAsync());

        Value(await EnterAsync(SmallCity.Tax, [Tax], "R09"));
        Value(await ConfirmAsync(SmallCity.Tax, 1));
        Value(await GiveBackAsync(SmallCity.Tax));
        Assert.Equal("check.nothing-to-give-back", CodeOf(await GiveBackAsync(SmallCity.Market)));
        Value(await EnterAsync(SmallCity.Tax, [Tax], "R09"));
        Value(await ConfirmAsync(SmallCity.Tax, 1));
        Value(await EnterAsync(SmallCity.Fire, [Fire], "R01"));
        Value(await ReviewAsync(SmallCity.Tax));
        Assert.Equal((CheckState.Entered, 0), await StandingAsync());
        Assert.Equal("check.not-confirmed", CodeOf(await ReviewAsync(SmallCity.Fire)));
        Value(await ConfirmAsync(SmallCity.Fire, 1));
        Value(await ReviewAsync(SmallCity.Fire));
        Assert.Equal((CheckState.Reviewed, 1), await StandingAsync());

        var check = await CheckAsync();
        Assert.Equal(["R09"], check.Results);
        Assert.Equal([Food, Tax, Fire], check.Items);
        var breach = await _city.WithAsync<SupervisionDb, Breach>(db => db.Breaches.AsNoTracking().SingleAsync());
        Assert.Equal((SmallCity.Tax, "纳税申报逾期"), (breach.Department, breach.Description));
    }

    [Fact]
    public async Task Whether_the_target_is_closed_all_departments_say_alike()
    {
        await BeginAsync();
        Value(await EnterAsync(SmallCity.Market, [Food with { Finding = ItemFinding.NotChecked }], "R11"));
        Assert.Equal("check.departments-differ", CodeOf(await EnterAsync(SmallCity.Fire, [Fire], "R01")));
        Assert.Equal("check.departments-differ", CodeOf(await EnterAsync(SmallCity.Fire, [Fire with { Finding = ItemFinding.NotChecked }], "R05")));
        Value(await EnterAsync(SmallCity.Market, [Food], "R01"));
        Value(await EnterAsync(SmallCity.Fire, [Fire], "R01"));
    }

    [Fact]
    public async Task What_a_page_shows_is_the_own_department_and_who_is_still_owed()
    {
        await BeginAsync();
        Value(await EnterAsync(SmallCity.Market, [Food], "R01"));
        var own = Value(await _city.WithAsync<CheckDesk, Result<CheckDeskView>>(desk => desk.ReadAsync(Of(SmallCity.Tax, 0), _check, default)));
        Assert.Equal((true, false, "SW-001"), (own.CanEnter, own.CanConfirm, Assert.Single(own.OwnItems).Code));
        var board = Value(await _city.WithAsync<CheckBoard, Result<CheckBoardView>>(all => all.ReadAsync(SmallCity.UnitHead, TaskNumber, default)));
        Assert.Equal("待录入：国家税务总局湘潭市税务局、湘潭市消防救援支队；待签认：湘潭市市场监督管理局", board.Standing(board.Checks.Single(check => check.Id == _check)));
        var listed = Value(await _city.WithAsync<ExportTaskList, Result<IReadOnlyList<PlatformRow>>>(export =>
            export.ExecuteAsync(SmallCity.UnitHead with { Department = SmallCity.Tax }, TaskNumber, default)));
        Assert.All(listed, row => Assert.Equal("SW-001", row.Item));
    }

    [Fact]
    public async Task A_department_whose_head_is_silent_stays_away_and_holds_nobody_up()
    {
        await BeginAsync(fireGoes: false);
        Assert.Equal("check.approved-too-late", CodeOf(await _city.WithAsync<SupervisionDb, Result<Done>>(async db =>
            (await db.Checks.SingleAsync(one => one.Id == _check)).Approve(new(SmallCity.FireHead, _city.Clock.GetUtcNow())))));
        Assert.Equal("check.not-going", CodeOf(await EnterAsync(SmallCity.Fire, [Fire], "R01")));
        var notice = await _city.WithAsync<SupervisionDb, string>(async db =>
        {
            var number = (await db.Checks.AsNoTracking().SingleAsync(one => one.Id == _check)).NoticeNumber;
            return (await db.Papers.AsNoTracking().SingleAsync(paper => paper.Number == number)).Content;
        });
        Assert.Contains(Of(SmallCity.Tax, 0).Person, notice, StringComparison.Ordinal);
        Assert.DoesNotContain(Of(SmallCity.Fire, 0).Person, notice, StringComparison.Ordinal);

        Value(await EnterAsync(SmallCity.Market, [Food], "R01"));
        Value(await EnterAsync(SmallCity.Tax, [Tax], "R09"));
        Value(await _city.ConfirmAndReviewAsync(_check));
        Assert.Equal((CheckState.Reviewed, 1), await StandingAsync());
        var disclosed = await _city.WithAsync<SupervisionDb, string>(async db => (await db.Disclosures.AsNoTracking().SingleAsync()).Content.JointAuthorities);
        Assert.Equal("国家税务总局湘潭市税务局", disclosed);
    }

    [Theory]
    [InlineData("""update inspection_checks set items = jsonb_set(items, array['0','finding'], '"problem"') where id = @id""", "各部门只录入自己的事项")]
    [InlineData("""update inspection_checks set parts = jsonb_set(parts, array['0','confirmed'], parts -> 0 -> 'entered') where id = @id""", "由不同的人办理")]
    [InlineData("""update inspection_checks set parts = jsonb_set(parts, array['0','reviewed'], parts -> 0 -> 'entered') where id = @id""", "签认以后审核")]
    [InlineData("""update inspection_checks set parts = jsonb_set(parts, array['0','department'], '"430300-SW"') where id = @id""", "由本部门的人录入")]
    public async Task The_database_keeps_the_parts_as_well(string statement, string because)
    {
        await BeginAsync();
        Value(await EnterAsync(SmallCity.Market, [Food], "R01"));
        await using var owner = _database.NewOwnerContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => owner.Database.ExecuteSqlRawAsync(statement, new NpgsqlParameter("id", _check.Value)));
        Assert.Contains(because, refused.MessageText, StringComparison.Ordinal);
    }

    private Actor Of(DepartmentCode department, int place)
    {
        var officer = _officers.Where(one => one.Department == department).ElementAt(place);
        return new(officer.Name, department, Role.Inspector);
    }

    private Task<InspectionCheck> CheckAsync() => _city.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().SingleAsync(one => one.Id == _check));

    private async Task<(CheckState State, int Disclosed)> StandingAsync() =>
        ((await CheckAsync()).State, await _city.WithAsync<SupervisionDb, int>(db => db.Disclosures.CountAsync()));

    private Task<Result<int>> ApproveAsync(Actor head) => _city.WithAsync<ApproveChecks, Result<int>>(approve => approve.ExecuteAsync(head, TaskNumber, default));

    private Task<Result<Done>> EnterAsync(DepartmentCode department, IReadOnlyList<ItemResult> items, string overall) =>
        _city.WithAsync<EnterResult, Result<Done>>(enter => enter.ExecuteAsync(Of(department, 0), _check, items, [overall], Day, default));

    private Task<Result<Done>> ConfirmAsync(DepartmentCode department, int place) =>
        _city.WithAsync<ConfirmResult, Result<Done>>(confirm => confirm.ExecuteAsync(Of(department, place), _check, default));

    private Task<Result<Done>> ReviewAsync(DepartmentCode department) =>
        _city.WithAsync<ReviewResult, Result<Done>>(review => review.ExecuteAsync(SmallCity.UnitHead with { Department = department }, _check, default));

    private Task<Result<Done>> GiveBackAsync(DepartmentCode department) =>
        _city.WithAsync<GiveBackResult, Result<Done>>(back => back.ExecuteAsync(SmallCity.UnitHead with { Department = department }, _check, "请补充票号", default));
}
