using Microsoft.EntityFrameworkCore;
using Supervision.Api.BackChecks;
using Supervision.Api.Burden;
using Supervision.Api.Emergencies;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Emergencies.EmergencyCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Emergencies;

/// <summary>An emergency visit from its start to the review of its result.</summary>
public sealed class EmergencyFlowTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Two_officers_go_at_once_the_head_approves_and_the_result_is_reviewed()
    {
        var begun = Value(await StartAsync(_city));
        Assert.Equal(EmergencyState.Started, begun.State);
        Assert.Equal(begun.Started.At.AddHours(24), begun.ApproveBy);
        Assert.Equal("emergency.not-confirmed", CodeOf(await ApproveAsync(_city, begun.Id)));
        Value(await ConfirmAsync(_city, begun.Id));
        Value(await EnterAsync(_city, begun.Id));
        Assert.Equal("emergency.not-approved", CodeOf(await ReviewAsync(_city, begun.Id)));
        Assert.False(Value(await ApproveAsync(_city, begun.Id)).IsApprovedLate);
        Assert.Equal("emergency.already-decided", CodeOf(await RefuseAsync(_city, begun.Id)));
        Value(await EnterAsync(_city, begun.Id, Second));
        Value(await ReviewAsync(_city, begun.Id));
        Assert.Equal("emergency.already-reviewed", CodeOf(await EnterAsync(_city, begun.Id)));

        var one = await OneAsync(_city, begun.Id);
        Assert.Equal(EmergencyState.Reviewed, one.State);
        Assert.Equal([First.Person, Second.Person], one.Officers.Select(officer => officer.Name));
        Assert.Equal(["开始紧急检查", "确认紧急检查", "录入紧急检查结果", "批准紧急检查", "录入紧急检查结果", "审核紧急检查结果"], await ActsAsync(begun.Id));
    }

    [Fact]
    public async Task What_nobody_approved_in_time_is_listed_so_and_a_later_approval_is_recorded_as_late()
    {
        var begun = Value(await StartAsync(_city));
        Value(await ConfirmAsync(_city, begun.Id));
        _city.Clock.Set(begun.ApproveBy!.Value.AddMinutes(-1));
        Assert.Equal((1, 0), await ListedAsync());
        _city.Clock.Set(begun.ApproveBy!.Value.AddMinutes(1));
        Assert.Equal((1, 1), await ListedAsync());
        Assert.Equal(1, (await BoardAsync(_city, new("督一", SmallCity.Fire, Role.Supervisor))).Unapproved);

        Assert.True(Value(await ApproveAsync(_city, begun.Id)).IsApprovedLate);
        Assert.Equal((0, 0), await ListedAsync());
        Assert.Equal(1, (await BoardAsync(_city)).ApprovedLate);
    }

    [Fact]
    public async Task What_the_head_refuses_stays_on_record_and_goes_no_further()
    {
        var begun = Value(await StartAsync(_city));
        Value(await ConfirmAsync(_city, begun.Id));
        Value(await EnterAsync(_city, begun.Id));
        Assert.Equal("emergency.refused-without-reason", CodeOf(await RefuseAsync(_city, begun.Id, "")));
        Value(await RefuseAsync(_city, begun.Id));
        Assert.Equal("emergency.refused", CodeOf(await ReviewAsync(_city, begun.Id)));
        Assert.Equal("emergency.refused", CodeOf(await EnterAsync(_city, begun.Id)));
        Assert.Equal("emergency.already-decided", CodeOf(await ApproveAsync(_city, begun.Id)));
        var one = await OneAsync(_city, begun.Id);
        Assert.Equal((EmergencyState.Refused, 1), (one.State, one.Items.Count));
    }

    [Fact]
    public async Task Every_emergency_visit_counts_as_a_visit_and_none_is_kept_back_by_a_cap()
    {
        for (var visit = 0; visit < 3; visit++)
        {
            Value(await StartAsync(_city));
        }

        var counted = await _city.WithAsync<VisitCount, IReadOnlyDictionary<SubjectKey, int>>(count => count.EmergenciesAsync(new(2026, 2, 9), null, default));
        Assert.Equal(3, counted[SubjectKey.Parse(Target(1))]);
        var ledger = await _city.WithAsync<VisitLedger, ILookup<SubjectKey, LedgerVisit>>(visits => visits.OfAllAsync(new(2026, 2, 9), new(2026, 2, 10), default));
        Assert.Equal((3, true), (ledger[SubjectKey.Parse(Target(1))].Count(), ledger[SubjectKey.Parse(Target(1))].All(visit => visit is { IsMade: true, Visit.Type: "有因" })));
        Assert.Empty(await _city.WithAsync<VisitCount, IReadOnlyDictionary<SubjectKey, int>>(count => count.EmergenciesAsync(new(2026, 2, 10), null, default)));
        Assert.Empty(await _city.WithAsync<VisitCount, IReadOnlyDictionary<SubjectKey, int>>(count => count.EmergenciesAsync(new(2026, 2, 9), SmallCity.Fire, default)));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_and_nothing_is_written()
    {
        var right = Input();
        (EmergencyInput Input, string Code)[] wrong =
        [
            (right with { Ground = null }, "emergency.no-ground"),
            (right with { Choice = null }, "emergency.no-choice"),
            (right with { Target = Target(9999) }, "emergency.unknown-subject"),
            (right with { Target = "'; drop table" }, "emergency.unknown-subject"),
            (right with { Reason = "煤气泄漏" }, "emergency.reason"),
            (right with { Reason = new('煤', 1001) }, "emergency.reason"),
            (right with { Place = "" }, "emergency.no-place"),
            (right with { Items = [] }, "emergency.no-items"),
            (right with { Items = ["XF-001"] }, "emergency.item-of-others"),
            (right with { ChosenBecause = "近" }, "emergency.chosen-without-reason"),
            (right with { Other = "" }, "emergency.not-two"),
            (right with { Other = "43030001" }, "emergency.not-two"),
            (right with { Other = "43032001" }, "emergency.not-in-register"),
            (right with { PaperNumber = "潭市监纸检〔2026〕1号" }, "backfill.no-number"),
            (right with { MadeAt = _city.Clock.GetUtcNow() }, "backfill.no-number"),
        ];

        foreach (var (input, code) in wrong)
        {
            Assert.Equal(code, CodeOf(await StartAsync(_city, input)));
        }

        var empty = (await StartAsync(_city, new("", null, "", "", [], "", null, ""))).Match(_ => throw new InvalidOperationException("It was begun."), problem => problem);
        Assert.Equal(
            ["emergency.unknown-subject", "emergency.no-ground", "emergency.reason", "emergency.no-place", "emergency.no-items", "emergency.no-choice"],
            empty.Parts.Select(part => part.Code));
        Assert.Equal("emergency.not-in-register", CodeOf(await StartAsync(_city, right, SmallCity.Officer)));
        Assert.Equal("access.role", CodeOf(await StartAsync(_city, right, First with { Role = Role.Approver })));
        Assert.Empty((await BoardAsync(_city)).Lines);
    }

    [Fact]
    public async Task Who_has_no_certificate_or_must_give_way_does_not_go()
    {
        await _city.WithAsync<SupervisionDb, int>(async db =>
        {
            var people = await db.Set<Inspector>().Where(person => person.Department == SmallCity.Market).ToListAsync();
            people.Single(person => person.Number == "43030003").Certificates = [new("湘C43030003", CertificateKind.Enforcement, new(2024, 1, 1), new(2026, 2, 9))];
            people.Single(person => person.Number == "43030005").Post = PostState.OnLeave;
            var related = people.Single(person => person.Number == "43030004");
            db.Add(RecusalRelation.Of(RecusalId.New(_city.Clock.GetUtcNow()), related.Id, SubjectKey.Parse(Target(1)), "亲属", new(2026, 1, 1), null));
            return await db.SaveChangesAsync();
        });
        Assert.Equal("emergency.not-certified", CodeOf(await StartAsync(_city, Input() with { Other = "43030003" })));
        Assert.Equal("emergency.not-certified", CodeOf(await StartAsync(_city, Input() with { Other = "43030005" })));
        Assert.Equal("emergency.must-recuse", CodeOf(await StartAsync(_city, Input() with { Other = "43030004" })));
        Assert.Equal("emergency.must-recuse", CodeOf(await StartAsync(_city, Input(), new("人员04", SmallCity.Market, Role.Inspector))));
        Value(await StartAsync(_city, Input(2) with { Other = "43030004" }));
    }

    private async Task<(int Waiting, int Unapproved)> ListedAsync()
    {
        var board = await BoardAsync(_city);
        return (board.Waiting, board.Unapproved);
    }

    private Task<List<string>> ActsAsync(EmergencyVisitId id) => _city.WithAsync<SupervisionDb, List<string>>(db =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.Object == id.ToString()).OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync());
}
