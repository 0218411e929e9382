using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Api.Registers;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>Who an inspector is, is frozen with the roster: nobody becomes another between the draw and the visit.</summary>
public sealed class FrozenPeopleTests : IAsyncLifetime
{
    private const string First = "43030001";
    private const string Second = "43030002";
    private const string Newcomer = "43039001";
    private const string Header = "人员编号,姓名,所属主体,人员类别,在岗状态,可任组长,专长,证件类型,证件编号,证件生效日期,证件失效日期,样例";

    private readonly string _folder = Directory.CreateTempSubdirectory("people").FullName;
    private TestDatabase? _database;
    private SmallCity? _city;

    private SmallCity City => _city!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        await PlanAsync(City, sealedTiers: false);
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await City.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Two_numbers_exchanged_between_draw_and_lock_are_refused_by_the_import_and_by_the_database()
    {
        await DrawPlannedAsync(City, async () =>
        {
            var reasons = await RefusedAsync(Row(First, "人员02", "湘C" + Second), Row(Second, "人员01", "湘C" + First));
            Assert.Equal(2, reasons.Count);
            Assert.Contains("人员01（人员编号43030001）在任务XT-2026-0001冻结的人员名单上", reasons[0], StringComparison.Ordinal);
            Assert.Contains("姓名不得改为“人员02”", reasons[0], StringComparison.Ordinal);
            Assert.Contains("人员02（人员编号43030002）在任务XT-2026-0001冻结的人员名单上", reasons[1], StringComparison.Ordinal);

            var certificate = Assert.Single(await RefusedAsync(Row(First, "人员01", "湘C999")));
            Assert.Contains("执法证号湘C43030001不得更改或者删去", certificate, StringComparison.Ordinal);

            await DatabaseRefusesAsync(
                $"update inspectors set name = '人员02' where number = '{First}'",
                $"update inspectors set certificates = (select certificates from inspectors where number = '{Second}') where number = '{First}'",
                $"update inspectors set certificates = '[]' where number = '{First}'");
        });

        await AssertOfficersAreFrozenAsync();
    }

    [Fact]
    public async Task That_somebody_goes_on_leave_or_gets_a_longer_certificate_may_be_noted_and_changes_nobody()
    {
        await DrawPlannedAsync(City, async () =>
        {
            var taken = Value(await ImportAsync(Row(First, "人员01", "湘C" + First, post: "休假", until: "2031-12-31")));
            Assert.Equal((1, 0), (taken.Rows.Changed, taken.Rows.Refused));
        });

        await AssertOfficersAreFrozenAsync();
    }

    [Fact]
    public async Task After_a_void_the_register_may_say_again_who_somebody_is()
    {
        City.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await City.SyncAsync();
        Value(await City.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));
        await DatabaseRefusesAsync($"update inspectors set name = '改名' where number = '{First}'");

        Value(await City.WithAsync<VoidDraw, Result<DrawAttempt>>(cancel => cancel.ExecuteAsync(SmallCity.Head, TaskNumber, "名录有误", default)));

        Assert.Equal(1, Value(await ImportAsync(Row(First, "改名", "湘C" + First))).Rows.Changed);
    }

    [Fact]
    public async Task Nobody_is_frozen_under_another_name_and_no_rule_is_committed_without_the_people()
    {
        City.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await City.SyncAsync();
        Value(await City.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));

        // Somebody new in the register, who may be frozen as he is and not otherwise.
        Assert.Equal(1, Value(await ImportAsync(Row(Newcomer, "新人", "湘CN"))).Rows.Added);

        foreach (var (name, certificate, salt) in new[]
        {
            ("'某某'", "'湘CN'", "salt"), ("'新人'", "'湘C1'", "salt"), ("'新人'", "'湘CN'", "null"), ("'新人'", "'湘CN'", "'x'"), ("null", "null", "null"),
        })
        {
            await DatabaseRefusesAsync(
                $"""
                insert into roster_rows (attempt, inspector, team, lead, name, certificate, valid_to, salt)
                select attempt, '{Newcomer}', team, false, {name}, {certificate}, valid_to, {salt} from roster_rows where inspector = '{Second}'
                """);
        }

        await using var db = _database!.NewContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(
            "update draw_attempts set committed = frozen, commit_index = 0, commit_digest = 'x', rule_json = '{{\"task\": \"x\"}}'"));
        Assert.Contains("冻结的人员身份", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_auditor_gets_the_names_and_the_public_the_digests_alone()
    {
        await DrawPlannedAsync(City);
        await DisclosedCity.FillAsync(City);
        Value(await City.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, TaskNumber, Path.Combine(_folder, "audit"), SmallCity.ToAuditors, default)));
        Value(await City.WithAsync<ExportPublicBundle, Result<IReadOnlyList<string>>>(export =>
            export.ExecuteAsync(TaskNumber, 1, Path.Combine(_folder, "public"), default)));

        var audited = Value(DrawBundle.Verify(Path.Combine(_folder, "audit")));
        var open = Value(DrawBundle.Verify(Path.Combine(_folder, "public")));

        Assert.Equal((18, 18), (audited.People.Count, audited.People.Named.Count));
        Assert.Contains(new RosterPerson(First, "人员01", "湘C" + First, audited.People.Named[0].Salt), audited.People.Named);
        var (ended, told) = await City.CommandAsync(null, "draw", "verify", Path.Combine(_folder, "audit"), "--names");
        var officer = await City.WithAsync<SupervisionDb, string>(async db =>
        {
            var check = await db.Checks.AsNoTracking().OrderBy(one => one.Target).FirstAsync();
            var first = check.Officers.Single(one => one.Department == SmallCity.Tax && one.Slot == 1);
            return $"{check.Target}\t国家税务总局湘潭市税务局\t第1位\t{first.Name}\t{first.Certificate}";
        });
        Assert.Equal(0, ended);
        Assert.Contains("18名人员的姓名和执法证号都与承诺的人员身份", told, StringComparison.Ordinal);
        Assert.Contains(officer, told, StringComparison.Ordinal);
        Assert.Equal(18, open.People.Count);
        Assert.Empty(open.People.Named);
        Assert.DoesNotContain("人员01", string.Concat(Directory.GetFiles(Path.Combine(_folder, "public")).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    private async Task AssertOfficersAreFrozenAsync()
    {
        await using var db = _database!.NewContext();
        var roster = await db.RosterRows.ToListAsync();
        var officers = (await db.Checks.ToListAsync()).SelectMany(check => check.Officers).ToList();
        Assert.NotEmpty(officers);
        Assert.All(officers, officer => Assert.Contains(
            roster, row => (row.Certificate, row.Name, row.ValidTo) == (officer.Certificate, officer.Name, officer.ValidTo)));
        Assert.All(roster, row => Assert.Equal(("湘C" + row.Inspector, new DateOnly(2028, 12, 31)), (row.Certificate, row.ValidTo)));
    }

    private static string Row(string number, string name, string card, string post = "在岗", string until = "2028-12-31") =>
        $"{number},{name},430300-SJ,执法人员,{post},是,,行政执法证,{card},2024-01-01,{until},否";

    private async Task<IReadOnlyList<string>> RefusedAsync(params string[] rows)
    {
        Assert.Equal("import.all-refused", CodeOf(await ImportAsync(rows)));
        return [.. File.ReadAllLines(Path.Combine(_folder, "错误.csv")).Skip(1)];
    }

    private Task<Result<ImportReport>> ImportAsync(params string[] rows)
    {
        var path = Path.Combine(_folder, "人员.csv");
        File.WriteAllLines(path, [Header, .. rows]);
        return City.WithAsync<ImportRegister, Result<ImportReport>>(import => import.ExecuteAsync(
            SmallCity.Registrar, RegisterKind.Inspectors, path, null, Path.Combine(_folder, "错误.csv"), null, default));
    }

    private async Task DatabaseRefusesAsync(params string[] statements)
    {
        foreach (var sql in statements)
        {
            await using var db = _database!.NewContext();
            var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(refused.SqlState == "SV001", $"{sql}: {refused.SqlState} {refused.MessageText}");
        }
    }
}
