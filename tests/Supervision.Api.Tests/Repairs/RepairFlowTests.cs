using Microsoft.EntityFrameworkCore;
using Supervision.Api.Credit;
using Supervision.Api.Repairs;
using Supervision.Api.Tests.Commitments;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;
using static Supervision.Api.Tests.Repairs.RepairedCity;

namespace Supervision.Api.Tests.Repairs;

/// <summary>The whole life of a repair on a real database, and each wrong step of it.</summary>
public sealed class RepairFlowTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 8, 24);

    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _city.Clock.Set(SmallCity.At("2026-08-24T09:00"));
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_repair_is_applied_for_accepted_decided_answered_and_seen_with_its_clocks()
    {
        var record = await PenaltyAsync(_city);
        var received = Value(await ApplyAsync(_city, Entry(record)));
        Assert.Equal(["受理 2026-08-27", "答复结果 2026-09-07"], await DuesAsync(received.Id));
        Assert.Equal("repair.to-accept", Refusal(await NotAcceptAsync(_city, received.Id, Facts)).Code);
        Assert.Equal("repair.nothing-to-ask-for", Refusal(await AskAsync(_city, received.Id)).Code);

        _city.Clock.Set(SmallCity.At("2026-08-27T09:00"));
        Value(await AcceptAsync(_city, received.Id));
        Assert.Equal(["决定 2026-09-07", "答复结果 2026-09-07"], await DuesAsync(received.Id));
        Value(await ExtendAsync(_city, received.Id));
        Assert.Equal("repair.already-extended", Refusal(await ExtendAsync(_city, received.Id)).Code);
        Assert.Equal(["答复办理进度 2026-09-07", "决定 2026-09-20"], await DuesAsync(received.Id));
        Value(await AnswerAsync(_city, received.Id, "正在核对履行证明，9月20日以前有结果"));
        Assert.Equal(["决定 2026-09-20"], await DuesAsync(received.Id));

        _city.Clock.Set(SmallCity.At("2026-09-10T09:00"));
        Assert.Equal("repair.no-document", Refusal(await DecideAsync(_city, received.Id, document: "")).Code);
        Assert.Equal("repair.no-reason", Refusal(await DecideAsync(_city, received.Id, words: "")).Code);
        Assert.Equal("repair.not-to-refuse", Refusal(await DecideAsync(_city, received.Id, grants: false)).Code);
        Assert.Equal("repair.not-to-grant", Refusal(await DecideAsync(_city, received.Id, done: false)).Code);
        Assert.Equal(RepairState.Granted, Value(await DecideAsync(_city, received.Id)).State);
        Assert.Equal("repair.not-open", Refusal(await DecideAsync(_city, received.Id)).Code);

        var ended = Assert.Single(await EndingsAsync(record));
        Assert.Equal(("潭市监修〔2026〕1号", new DateOnly(2026, 9, 10), "信用修复管理办法"), (ended.Number, ended.On, ended.Clause));
        Assert.Equal("repair.sighted-on-wrong-day", Refusal(await SightAsync(_city, received.Id, Day)).Code);
        Assert.Equal("repair.sighting-incomplete", Refusal(await SightAsync(_city, received.Id, new(2026, 9, 10), proof: "")).Code);
        Value(await SightAsync(_city, received.Id, new(2026, 9, 10)));
        Value(await AnswerAsync(_city, received.Id));
        Assert.Equal("repair.already-answered", Refusal(await AnswerAsync(_city, received.Id)).Code);
        Assert.Empty(await DuesAsync(received.Id));
        Assert.Equal(
            ["Received", "Accepted", "Extended", "Interim", "Granted", "Sighted", "Answered"],
            (await OneAsync(_city, received.Id)).Steps.Select(step => step.Kind.ToString()));
    }

    [Fact]
    public async Task A_repair_ends_the_showing_on_the_channels_of_its_policy_and_the_other_has_a_repair_of_its_own()
    {
        var record = await PenaltyAsync(_city);
        var first = await AcceptedAsync(_city, record);
        Value(await DecideAsync(_city, first.Id));
        var shown = await ShownAsync(record);
        Assert.Equal("2026-08-24已经修复，不再公示", shown.Single(one => one.Policy == "ndrc-36").Days);
        Assert.DoesNotContain(shown, one => one.Channel == "公示系统" && one.Days.Contains("已经修复", StringComparison.Ordinal));

        Assert.Equal("repair.already-ended", Refusal(await ApplyAsync(_city, Entry(record, "收2"))).Code);
        var other = Value(await ApplyAsync(_city, Entry(record, "收3", RepairPath.PublicitySystem)));
        Assert.DoesNotContain(await DuesAsync(other.Id), due => due.StartsWith("受理", StringComparison.Ordinal));
        Value(await AcceptAsync(_city, other.Id));
        Assert.Equal("repair.no-extension", Refusal(await ExtendAsync(_city, other.Id)).Code);
        Value(await DecideAsync(_city, other.Id, document: "潭市监修〔2026〕2号"));
        Assert.All(await ShownAsync(record), one => Assert.Equal("2026-08-24已经修复，不再公示", one.Days));
        Assert.Single(await EndingsAsync(record));
    }

    [Fact]
    public async Task An_inspection_result_falls_with_the_penalty_it_led_to_and_its_disclosure_leaves_every_channel()
    {
        await DrawAsync(_city);
        var target = await DisclosedCity.FillAsync(_city);
        var (inspection, clean) = await _city.WithAsync<SupervisionDb, (CreditRecord, CreditRecord)>(async db => (
            await db.CreditRecords.AsNoTracking().SingleAsync(one => one.Subject == target), await db.CreditRecords.AsNoTracking().FirstAsync(one => one.Subject != target)));
        var record = await PenaltyAsync(_city, subject: target, on: new(2026, 10, 21));
        _city.Clock.Set(SmallCity.At("2026-11-02T09:00"));
        var entry = Entry(record, path: RepairPath.PublicitySystem, on: new(2026, 11, 2));
        Assert.Equal("repair.wrong-inspection", Refusal(await ApplyAsync(_city, entry with { Inspection = clean.Id })).Code);
        var received = Value(await ApplyAsync(_city, entry with { Inspection = inspection.Id, RulingOn = new(2026, 10, 30), PerformedOn = new(2026, 11, 1), Materials = [RepairMaterials.Ruling] }));
        Value(await AcceptAsync(_city, received.Id, Facts with { PublishedOn = new(2026, 10, 22) }));
        var granted = Value(await DecideAsync(_city, received.Id));

        var effects = granted.Last.Effects!;
        Assert.Equal([record.Number, inspection.Number], effects.Ended);
        Assert.Single(effects.Withdrawn);
        await _city.WithAsync<SupervisionDb, int>(async db =>
        {
            var disclosure = await db.Disclosures.AsNoTracking().SingleAsync(one => one.Target == target);
            Assert.Equal("信用修复：潭市监修〔2026〕1号", disclosure.WithdrawnBecause);
            Assert.Null(disclosure.Salt);
            Assert.Equal(await db.Disclosures.CountAsync() - 1, await db.Disclosures.CountAsync(one => one.WithdrawnAt == null));
            return 0;
        });
        Assert.Single(await EndingsAsync(inspection));
    }

    [Fact]
    public async Task A_reorganisation_masks_for_the_time_being_and_is_final_with_the_ruling_of_performance()
    {
        var record = await PenaltyAsync(_city, on: new(2026, 8, 3));
        var entry = Entry(record) with { RulingOn = new(2026, 8, 20), Materials = [] };
        Assert.Equal("repair.ruling-on-wrong-day", Refusal(await ApplyAsync(_city, entry with { RulingOn = new(2026, 8, 25) })).Code);
        Assert.Equal("repair.ruling-on-wrong-day", Refusal(await ApplyAsync(_city, entry with { PerformedOn = new(2026, 8, 1) })).Code);
        var received = Value(await ApplyAsync(_city, entry));
        Assert.Equal("repair.not-to-accept", Refusal(await AcceptAsync(_city, received.Id, Facts with { PublishedOn = null })).Code);
        Assert.Equal([RepairMaterials.Ruling], Value(await AskAsync(_city, received.Id)).Last.Materials);
        Value(await SupplyAsync(_city, received.Id, RepairMaterials.Ruling));
        Value(await AcceptAsync(_city, received.Id, Facts with { PublishedOn = null }));
        Assert.Equal("repair.not-masked", Refusal(await FinishAsync(_city, received.Id, Day)).Code);
        Assert.Equal(RepairState.Masked, Value(await DecideAsync(_city, received.Id)).State);
        Assert.Empty(await EndingsAsync(record));
        Assert.Equal("2026-08-24起因重整、和解暂时修复，不公示", (await ShownAsync(record)).Single(one => one.Policy == "ndrc-36").Days);

        Assert.Equal("repair.performed-on-wrong-day", Refusal(await FinishAsync(_city, received.Id, new(2026, 8, 1))).Code);
        Assert.Equal(RepairState.Granted, Value(await FinishAsync(_city, received.Id, Day)).State);
        Assert.Single(await EndingsAsync(record));
    }

    [Fact]
    public async Task A_broken_commitment_is_repaired_and_bars_nobody_any_more()
    {
        _city.Clock.Set(SmallCity.At("2026-08-20T09:00"));
        await CommittedCity.BrokenAsync(_city);
        var record = await _city.WithAsync<SupervisionDb, CreditRecord>(db => db.CreditRecords.AsNoTracking().SingleAsync());
        Assert.Equal("commitment.not-eligible", Refusal(await CommittedCity.TellAsync(_city, CommittedCity.Input(CommittedCity.Measuring))).Code);
        Assert.Equal("repair.wrong-path", Refusal(await ApplyAsync(_city, Entry(record, on: new(2026, 8, 20)))).Code);
        var received = Value(await ApplyAsync(_city, Entry(record, path: RepairPath.Commitment, on: new(2026, 8, 20))));
        Value(await AcceptAsync(_city, received.Id, new("冯大") { DutiesDone = true, Corrected = true }));
        var granted = Value(await DecideAsync(_city, received.Id));
        Assert.Equal(record.Number, granted.Last.Effects!.Commitment);
        Assert.Single(await EndingsAsync(record));
        Value(await CommittedCity.TellAsync(_city, CommittedCity.Input(CommittedCity.Measuring)));
    }

    [Fact]
    public async Task Who_signed_the_penalty_neither_accepts_nor_decides_and_who_accepted_does_not_decide()
    {
        var record = await PenaltyAsync(_city);
        var received = Value(await ApplyAsync(_city, Entry(record)));
        Assert.Equal("repair.by-decider", Refusal(await AcceptAsync(_city, received.Id, Facts with { DecidedBy = Clerk.Person })).Code);
        Value(await AcceptAsync(_city, received.Id));
        Assert.Equal("access.person", Refusal(await DecideAsync(_city, received.Id, actor: Chief)).Code);
        Assert.Equal("access.person", Refusal(await DecideAsync(_city, received.Id, actor: Clerk with { Role = Role.Approver })).Code);
        Assert.Equal("access.person", Refusal(await ExtendAsync(_city, received.Id, actor: Chief)).Code);
        Assert.Equal("access.role", Refusal(await DecideAsync(_city, received.Id, actor: Clerk)).Code);
        Value(await DecideAsync(_city, received.Id));
    }

    [Fact]
    public async Task What_came_too_early_is_not_accepted_and_what_was_not_done_is_refused()
    {
        var early = Value(await ApplyAsync(_city, Entry(await PenaltyAsync(_city, on: new(2026, 8, 3)))));
        var facts = Facts with { PublishedOn = new(2026, 8, 5) };
        var refused = Refusal(await AcceptAsync(_city, early.Id, facts));
        Assert.Equal("repair.not-to-accept", refused.Code);
        Assert.Contains("2026-11-03起可以申请", refused.Message, StringComparison.Ordinal);
        Assert.Equal("repair.no-reason", Refusal(await NotAcceptAsync(_city, early.Id, facts, "")).Code);
        Assert.Equal(RepairState.NotAccepted, Value(await NotAcceptAsync(_city, early.Id, facts)).State);
        Value(await AnswerAsync(_city, early.Id, "期限没有到，11月3日起可以申请"));

        var record = await PenaltyAsync(_city, "潭市监罚〔2026〕8号", 2);
        var undone = Value(await ApplyAsync(_city, Entry(record, "收2")));
        Value(await AcceptAsync(_city, undone.Id, Facts with { DutiesDone = false }));
        Assert.Equal(RepairState.Refused, Value(await DecideAsync(_city, undone.Id, grants: false, done: false)).State);
        Assert.Empty(await EndingsAsync(record));

        // Refused, it may be asked again.
        Value(await ApplyAsync(_city, Entry(record, "收3")));
        Assert.Equal("repair.already-open", Refusal(await ApplyAsync(_city, Entry(record, "收4"))).Code);
    }

    [Fact]
    public async Task A_class_that_nobody_can_find_is_found_by_a_person_with_its_basis()
    {
        var received = Value(await ApplyAsync(_city, Entry(await PenaltyAsync(_city))));
        var open = Facts with { Class = null, ClassBasis = null };
        Assert.Contains("类别没有查明，须由人确定", Refusal(await AcceptAsync(_city, received.Id, open)).Message, StringComparison.Ordinal);
        Assert.Equal("repair.class-without-basis", Refusal(await AcceptAsync(_city, received.Id, Facts with { ClassBasis = " " })).Code);
        Assert.Equal("repair.no-decider", Refusal(await AcceptAsync(_city, received.Id, Facts with { DecidedBy = "" })).Code);
        Assert.Equal("repair.published-on-wrong-day", Refusal(await AcceptAsync(_city, received.Id, Facts with { PublishedOn = new(2026, 5, 10) })).Code);
        Assert.Equal("repair.not-to-accept", Refusal(await AcceptAsync(_city, received.Id, Facts with { Corrected = null })).Code);
        Value(await AcceptAsync(_city, received.Id));
    }

    [Theory]
    [InlineData("不在名录", "repair.unknown-subject")]
    [InlineData("没有记录", "repair.unknown-record")]
    [InlineData("没有编号", "repair.no-number")]
    [InlineData("没有申请人", "repair.no-applicant")]
    [InlineData("明天申请", "repair.applied-on-wrong-day")]
    [InlineData("决定以前申请", "repair.applied-on-wrong-day")]
    [InlineData("转交早于申请", "repair.forwarded-on-wrong-day")]
    [InlineData("别的材料", "repair.unknown-material")]
    [InlineData("没有当面核对", "repair.not-seen")]
    [InlineData("没有这套规定", "repair.wrong-path")]
    [InlineData("只规定公示", "repair.wrong-path")]
    public async Task What_cannot_be_received_is_refused_and_nothing_is_written(string what, string code)
    {
        var record = await PenaltyAsync(_city);
        Assert.Equal(code, Refusal(await ApplyAsync(_city, Wrong(Entry(record), what))).Code);
        Assert.Equal(0, await _city.WithAsync<SupervisionDb, int>(db => db.Repairs.CountAsync()));
    }

    [Fact]
    public async Task What_another_organ_decided_is_sent_there()
    {
        var record = await PenaltyAsync(_city, organ: "湘潭市消防救援支队");
        var refused = Refusal(await ApplyAsync(_city, Entry(record)));
        Assert.Equal("repair.other-organ", refused.Code);
        Assert.Contains("由湘潭市消防救援支队认定", refused.Message, StringComparison.Ordinal);
    }

    private static RepairEntry Wrong(RepairEntry entry, string what) => what switch
    {
        "不在名录" => entry with { Subject = Target(9999) },
        "没有记录" => entry with { Record = Guid.Empty },
        "没有编号" => entry with { Number = "" },
        "没有申请人" => entry with { Applicant = "" },
        "明天申请" => entry with { On = Day.AddDays(1) },
        "决定以前申请" => entry with { On = new(2026, 5, 1) },
        "转交早于申请" => entry with { ForwardedOn = Day.AddDays(-1) },
        "别的材料" => entry with { Materials = ["审计报告"] },
        "没有当面核对" => entry with { IsSeen = false },
        "没有这套规定" => entry with { Path = "ndrc-58" },
        _ => entry with { Path = "order-45" },
    };

    private async Task<IReadOnlyList<string>> DuesAsync(RepairId id)
    {
        var view = Value(await _city.WithAsync<RepairDesk, Result<RepairDeskView>>(desk => desk.ReadAsync(Clerk, id, default)));
        return [.. view.Dues.Select(due => $"{due.What} {due.Day:yyyy-MM-dd}")];
    }

    private async Task<IReadOnlyList<Publicity>> ShownAsync(CreditRecord record)
    {
        var view = Value(await _city.WithAsync<CreditOfSubject, Result<CreditView>>(credit => credit.ReadAsync(Head, record.Subject.ToString(), default)));
        return view.Records.Single(line => line.Record.Id == record.Id).Shown;
    }

    private Task<List<CreditRecord>> EndingsAsync(CreditRecord record) =>
        _city.WithAsync<SupervisionDb, List<CreditRecord>>(db => db.CreditRecords.AsNoTracking().Where(one => one.Ends == record.Id).ToListAsync());
}
