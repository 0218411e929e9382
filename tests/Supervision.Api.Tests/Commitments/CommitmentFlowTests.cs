using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Commitments;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Commitments.CommittedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Commitments;

/// <summary>The whole life of a commitment on a real database, and each wrong step of it.</summary>
public sealed class CommitmentFlowTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 10);

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
    public async Task A_commitment_is_told_answered_received_and_found_kept_and_the_record_is_told()
    {
        var told = Value(await TellAsync(_city, Input()));
        Assert.Equal("潭市监告承〔2026〕1号", told.Paper);
        Assert.Equal("commitment.nothing-answered", Refusal(await ReceiveAsync(_city, told.Id, OnPaper with { IsOnPhone = true })).Code);

        Value(await AnswerAsync(_city, told, true));
        Assert.Equal("commitment.other-signer", Refusal(await ReceiveAsync(_city, told.Id, OnPaper with { IsOnPhone = true, Signer = "李某" })).Code);
        var given = Value(await ReceiveAsync(_city, told.Id, OnPaper with { IsOnPhone = true }));
        Assert.Equal("43030020260210000001", given.Code);
        Assert.Equal(new DateOnly(2026, 4, 10), given.Last.Due);

        var kept = Value(await VerifyAsync(_city, told.Id, Kept(Day)));
        Assert.Equal(CommitmentState.Kept, kept.State);
        var one = await OneAsync(_city, told.Id);
        Assert.Equal(["told", "told", "given", "kept"], one.Steps.Select(step => step.State.ToString().ToLowerInvariant()));
        Assert.True(one.Settled()!.IsKept);
        Assert.Contains("\"履约\":true", await LastLineAsync(told.Paper, "核查承诺"), StringComparison.Ordinal);
        var record = Assert.Single(await CreditAsync(1));
        Assert.Equal((CreditRecordKind.CommitmentKept, given.Code, Day), (record.Kind, record.Number, record.On));
        Assert.Equal("commitment.nothing-to-verify", Refusal(await VerifyAsync(_city, told.Id, Kept(Day))).Code);

        // The next one of the same day takes the next serial, whichever way it was signed.
        var next = await GivenAsync(_city, Food, 2);
        Assert.Equal("43030020260210000002", (await OneAsync(_city, next.Id)).Code);
        var columns = CommitmentColumns.Of(one, "湘潭市市场监督管理局");
        Assert.Equal(CommitmentColumns.Count, columns.Count);
        Assert.Equal("全部履行", columns.Single(column => column.Key == "fulfillmentStatus").Value);
    }

    [Fact]
    public async Task A_commitment_that_was_not_kept_is_corrected_in_time()
    {
        var told = await GivenAsync(_city);
        Value(await VerifyAsync(_city, told.Id, NotKept(Day), new DateOnly(2026, 2, 20)));
        Assert.Equal(CommitmentState.Kept, Value(await VerifyAsync(_city, told.Id, Kept(Day))).State);
    }

    [Fact]
    public async Task A_broken_commitment_bars_the_next_one_until_it_is_repaired()
    {
        var told = await GivenAsync(_city);
        Assert.Equal("commitment.not-found-broken", Refusal(await BreakAsync(_city, told.Id)).Code);
        var due = new DateOnly(2026, 3, 1);
        Value(await VerifyAsync(_city, told.Id, NotKept(Day), due));
        Assert.Equal("commitment.still-time", Refusal(await BreakAsync(_city, told.Id)).Code);

        _city.Clock.Set(SmallCity.At("2026-03-02T09:00"));
        Assert.Equal("commitment.not-looked-again", Refusal(await BreakAsync(_city, told.Id)).Code);
        Assert.Equal("commitment.no-second-correction", Refusal(await VerifyAsync(_city, told.Id, NotKept(due.AddDays(1)), due.AddDays(9))).Code);
        Value(await VerifyAsync(_city, told.Id, NotKept(due.AddDays(1))));
        Assert.Equal("access.person", Refusal(await BreakAsync(_city, told.Id, actor: Officer with { Role = Core.Primitives.Role.Approver })).Code);
        Assert.Equal("commitment.breach-incomplete", Refusal(await BreakAsync(_city, told.Id, heard: "")).Code);
        Assert.Equal("commitment.nothing-to-revoke", Refusal(await RevokeAsync(_city, told.Id)).Code);
        Value(await BreakAsync(_city, told.Id));
        Assert.Contains("\"履约\":false", await LastLineAsync(told.Paper, "认定违诺"), StringComparison.Ordinal);
        var record = Assert.Single(await CreditAsync(1));
        Assert.Equal((CreditRecordKind.CommitmentBroken, new DateOnly(2026, 3, 2)), (record.Kind, record.On));

        // With the place: which commitment, found broken by whom and when.
        var barred = Refusal(await TellAsync(_city, Input(Measuring)));
        Assert.Equal("commitment.not-eligible", barred.Code);
        Assert.Contains("曾作出虚假承诺的，修复以前不适用", barred.Message, StringComparison.Ordinal);
        Assert.Contains("承诺编码43030020260210000001，湘潭市市场监督管理局于2026-03-02认定违诺，没有修复", barred.Message, StringComparison.Ordinal);
        Value(await TellAsync(_city, Input(Measuring, 2)));

        Assert.Equal("commitment.without-document", Refusal(await RevokeAsync(_city, told.Id, "")).Code);
        Value(await RevokeAsync(_city, told.Id));
        Assert.Equal("commitment.not-eligible", Refusal(await TellAsync(_city, Input(Measuring))).Code);
        Value(await RepairAsync(_city, told.Id));
        Assert.Equal([null, record.Id], (await CreditAsync(1)).Select(one => one.Ends));
        Value(await TellAsync(_city, Input(Measuring)));
    }

    [Fact]
    public async Task One_decision_repairs_two_commitments_of_one_subject_and_ends_both_records()
    {
        var (one, other) = (await GivenAsync(_city), await GivenAsync(_city, Food));

        foreach (var told in new[] { one, other })
        {
            Value(await VerifyAsync(_city, told.Id, NotKept(Day, true)));
            Value(await BreakAsync(_city, told.Id));
        }

        var broken = (await CreditAsync(1)).Select(record => record.Id).ToList();
        Value(await RepairAsync(_city, one.Id));
        Value(await RepairAsync(_city, other.Id));
        Assert.Equal(broken.Order(), (await CreditAsync(1)).Select(record => record.Ends).OfType<Guid>().Order());
    }

    [Fact]
    public async Task Who_stands_on_a_list_of_grave_dishonesty_is_barred_whatever_the_officer_has_looked_up()
    {
        var listed = new CreditRecord(
            Guid.CreateVersion7(SmallCity.At("2026-01-05T09:00")), SubjectKey.Parse(CommittedCity.Target(1)), CreditRecordKind.SeriousList, new(2026, 1, 5), "湘税列〔2026〕1号",
            "国家税务总局湘潭市税务局", "430300-SW", SmallCity.At("2026-01-06T09:00"))
        { Source = "导入", Content = "列入重大税收违法失信主体" };
        await _city.WithAsync<SupervisionDb, int>(db =>
        {
            db.CreditRecords.Add(listed);
            return db.SaveChangesAsync();
        });

        var barred = Refusal(await TellAsync(_city, Input()));
        Assert.Equal("commitment.not-eligible", barred.Code);
        Assert.Contains("国家税务总局湘潭市税务局于2026-01-05列入（湘税列〔2026〕1号），没有移出", barred.Message, StringComparison.Ordinal);
        Value(await TellAsync(_city, Input(Food, 2)));

        await _city.WithAsync<SupervisionDb, int>(db =>
        {
            db.CreditRecords.Add(listed with { Id = Guid.CreateVersion7(SmallCity.At("2026-02-09T09:00")), Kind = CreditRecordKind.Repair, On = new(2026, 2, 9), Number = "湘税移〔2026〕1号", Ends = listed.Id });
            return db.SaveChangesAsync();
        });
        Value(await TellAsync(_city, Input()));
    }

    [Fact]
    public async Task A_good_reason_sets_another_day_and_the_head_who_verified_does_not_grant_it()
    {
        var told = await GivenAsync(_city);
        Assert.Equal("commitment.nothing-to-excuse", Refusal(await ExcuseAsync(_city, told.Id, Day.AddDays(9))).Code);
        Value(await VerifyAsync(_city, told.Id, NotKept(Day), Day.AddDays(10)));
        Assert.Equal("commitment.new-day-too-early", Refusal(await ExcuseAsync(_city, told.Id, Day.AddDays(10))).Code);
        Assert.Equal("commitment.excuse-without-reason", Refusal(await ExcuseAsync(_city, told.Id, Day.AddDays(40), reason: "")).Code);
        Assert.Equal("access.person", Refusal(await ExcuseAsync(_city, told.Id, Day.AddDays(40), actor: Officer with { Role = Core.Primitives.Role.Approver })).Code);
        Assert.Equal(CommitmentState.Excused, Value(await ExcuseAsync(_city, told.Id, Day.AddDays(40))).State);
        Assert.Equal("commitment.not-found-broken", Refusal(await BreakAsync(_city, told.Id)).Code);

        _city.Clock.Set(SmallCity.At("2026-03-23T09:00"));
        Value(await VerifyAsync(_city, told.Id, NotKept(new(2026, 3, 23))));
        Assert.Equal(CommitmentState.Broken, Value(await BreakAsync(_city, told.Id)).State);
    }

    [Fact]
    public async Task A_false_commitment_is_neither_corrected_nor_excused_and_what_the_catalogue_lacks_is_not_recorded()
    {
        var told = Value(await TellAsync(_city, Input(LostPaper)));
        Assert.Equal("commitment.no-term", Refusal(await ReceiveAsync(_city, told.Id)).Code);
        Value(await ReceiveAsync(_city, told.Id, verifyBy: Day.AddDays(30)));
        Assert.Equal("commitment.no-second-correction", Refusal(await VerifyAsync(_city, told.Id, NotKept(Day, true), Day.AddDays(5))).Code);
        Value(await VerifyAsync(_city, told.Id, NotKept(Day, true)));
        Assert.Equal("commitment.false-not-excused", Refusal(await ExcuseAsync(_city, told.Id, Day.AddDays(40))).Code);
        var broken = Value(await BreakAsync(_city, told.Id));
        Assert.Null(broken.Settled());
        Assert.Empty(await CreditAsync(1));
        Assert.Contains("不记入：目录没有列这一类", await LastLineAsync(told.Paper, "认定违诺"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_want_it_goes_the_ordinary_way_and_nothing_follows()
    {
        var told = Value(await TellAsync(_city, Input()));
        Value(await AnswerAsync(_city, told, false));
        Assert.Equal("commitment.answered-no", Refusal(await ReceiveAsync(_city, told.Id, OnPaper with { IsOnPhone = true })).Code);
        Assert.Equal(CommitmentState.Declined, Value(await DeclineAsync(_city, told.Id)).State);
        Assert.Equal("commitment.not-open", Refusal(await ReceiveAsync(_city, told.Id)).Code);
        Assert.Equal("commitment.not-open", Refusal(await AnswerAsync(_city, told, true)).Code);
        Value(await TellAsync(_city, Input()));
    }

    [Fact]
    public async Task Only_the_right_code_opens_an_answer()
    {
        var told = Value(await TellAsync(_city, Input()));
        var other = Value(await TellAsync(_city, Input(Food, 2)));
        var wrong = Refusal(await AnswerAsync(_city, told, true, code: other.Code));
        Assert.Equal("commitment.refused", wrong.Code);
        Assert.Equal(wrong, Refusal(await AnswerAsync(_city, told with { Paper = "没有这个文号" }, true)));
        Assert.Equal("commitment.no-answer", Refusal(await AnswerAsync(_city, told, null)).Code);
        Assert.Equal("commitment.no-signer", Refusal(await AnswerAsync(_city, told, true, signer: "")).Code);
        Value(await AnswerAsync(_city, told, true, code: told.Code.ToLowerInvariant()));
    }

    [Fact]
    public async Task Nobody_signs_for_another_without_written_authority()
    {
        var agent = Input() with { IsByAgent = true };
        Assert.Equal("commitment.to-establish", Refusal(await TellAsync(_city, agent)).Code);
        Assert.Contains("须有明确的书面授权", Refusal(await TellAsync(_city, agent with { HasWrittenAuthority = false })).Message, StringComparison.Ordinal);
        var told = Value(await TellAsync(_city, agent with { HasWrittenAuthority = true }));
        var signing = OnPaper with { Capacity = SignerCapacity.Agent };
        Assert.Equal("commitment.no-authority", Refusal(await ReceiveAsync(_city, told.Id, signing)).Code);
        Value(await ReceiveAsync(_city, told.Id, signing with { Authority = "2026年2月9日授权书" }));
    }

    [Theory]
    [InlineData("不愿意", "commitment.not-eligible", "按一般程序办理")]
    [InlineData("没有问", "commitment.to-establish", "申请人是否自愿选择告知承诺")]
    [InlineData("有严重记录", "commitment.not-eligible", "严重不良信用记录：信用中国，2026-02-10")]
    [InlineData("没有查", "commitment.to-establish", "有没有未修复的严重不良信用记录")]
    [InlineData("没有出处", "commitment.no-lookup", "请写明查询的平台")]
    [InlineData("清单以外", "commitment.not-on-list", "清单以外的事项不适用")]
    [InlineData("别的领域", "commitment.not-in-domain", "属于住房城乡建设领域")]
    [InlineData("不在名录", "commitment.unknown-subject", "请先由名录管理导入")]
    [InlineData("没有内容", "commitment.text-incomplete", "承诺事由和承诺内容须填写")]
    [InlineData("事由太长", "commitment.text-too-long", "最多512个字")]
    [InlineData("期限已过", "commitment.validity-gone", "已经过去")]
    public async Task What_cannot_be_told_is_refused_with_place_and_reason_and_nothing_is_written(string what, string code, string words)
    {
        var refused = Refusal(await TellAsync(_city, Wrong(what)));
        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await _city.WithAsync<SupervisionDb, (int, int)>(async db => (await db.Commitments.CountAsync(), await db.Papers.CountAsync())));
    }

    [Fact]
    public async Task A_finding_says_what_it_saw_and_fits_itself()
    {
        var told = await GivenAsync(_city);
        Assert.Equal("commitment.found-on-wrong-day", Refusal(await VerifyAsync(_city, told.Id, Kept(Day.AddDays(1)))).Code);
        Assert.Equal("commitment.found-on-wrong-day", Refusal(await VerifyAsync(_city, told.Id, Kept(Day.AddDays(-1)))).Code);
        Assert.Equal("commitment.nothing-seen", Refusal(await VerifyAsync(_city, told.Id, Kept(Day) with { Seen = "" })).Code);
        Assert.Equal("commitment.kept-and-not", Refusal(await VerifyAsync(_city, told.Id, Kept(Day) with { IsFalse = true })).Code);
        Assert.Equal("commitment.nothing-unperformed", Refusal(await VerifyAsync(_city, told.Id, NotKept(Day) with { Unperformed = " " }, Day.AddDays(5))).Code);
        Assert.Equal("commitment.no-correction-day", Refusal(await VerifyAsync(_city, told.Id, NotKept(Day))).Code);
        Assert.Equal("commitment.correction-too-long", Refusal(await VerifyAsync(_city, told.Id, NotKept(Day), Day.AddDays(31))).Code);
        Assert.Equal("commitment.term-is-listed", Refusal(await ReceiveAsync(_city, Value(await TellAsync(_city, Input())).Id, verifyBy: Day.AddDays(3))).Code);
    }

    private Task<List<CreditRecord>> CreditAsync(int target)
    {
        var subject = SubjectKey.Parse(CommittedCity.Target(target));
        return _city.WithAsync<SupervisionDb, List<CreditRecord>>(db => db.CreditRecords.AsNoTracking().Where(one => one.Subject == subject).OrderBy(one => one.On).ThenBy(one => one.RecordedAt).ToListAsync());
    }

    private static Supervision.Api.Commitments.CommitmentInput Wrong(string what) => what switch
    {
        "不愿意" => Input() with { IsChosen = false },
        "没有问" => Input() with { IsChosen = null },
        "有严重记录" => Input() with { HasGraveRecord = true },
        "没有查" => Input() with { HasGraveRecord = null },
        "没有出处" => Input() with { LookupSource = "" },
        "清单以外" => Input("没有这一项"),
        "别的领域" => Input("GC-01"),
        "不在名录" => Input() with { Target = CommittedCity.Target(9999) },
        "没有内容" => Input() with { Content = "" },
        "事由太长" => Input() with { Reason = new string('长', 513) },
        _ => Input() with { ValidUntil = new(2026, 2, 9) },
    };

    private Task<string> LastLineAsync(string paper, string act) => _city.WithAsync<SupervisionDb, string>(db =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.Object == paper && entry.Act == act).OrderByDescending(entry => entry.Number).Select(entry => entry.Detail).FirstAsync());
}
