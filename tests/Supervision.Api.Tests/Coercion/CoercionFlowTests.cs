using Microsoft.EntityFrameworkCore;
using Supervision.Api.Coercion;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Testing;
using static Supervision.Api.Tests.Coercion.CoercedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Coercion;

/// <summary>The whole life of a coercive measure on a real database, and each wrong step of it. It is taken on 10 February 2026.</summary>
public sealed class CoercionFlowTests : IAsyncLifetime
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
    public async Task A_seizure_is_asked_approved_taken_lifted_and_each_thing_goes_back()
    {
        var asked = Value(await AskAsync(_city, Input()));
        Assert.Equal("coercion.no-approval", Refusal(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow()))).Code);
        Assert.Equal("access.person", Refusal(await ApproveAsync(_city, asked.Id, OfficerAsHead)).Code);
        Value(await ApproveAsync(_city, asked.Id));
        Assert.Equal("coercion.decided", Refusal(await ApproveAsync(_city, asked.Id)).Code);

        var taken = Value(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow())));
        Assert.Equal((Day.AddDays(30), Day), (taken.EndsOn, taken.TakenOn!.Value));
        Assert.Equal(["潭市监强审〔2026〕1号", "潭市监强录〔2026〕1号", "潭市监强措〔2026〕1号"], await NumbersAsync());
        Assert.Equal("coercion.not-to-be-taken", Refusal(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow()))).Code);
        Assert.Equal("coercion.still-held", Refusal(await GiveUpAsync(_city, asked.Id, Back(1))).Code);
        Assert.Equal("coercion.things-held", Refusal(await CloseAsync(_city, asked.Id)).Code);

        Assert.Equal("coercion.no-ground", Refusal(await LiftAsync(_city, asked.Id, null)).Code);
        Assert.Equal("coercion.no-reason", Refusal(await LiftAsync(_city, asked.Id, reason: "")).Code);
        Value(await LiftAsync(_city, asked.Id));
        Assert.Equal("coercion.nothing-to-lift", Refusal(await LiftAsync(_city, asked.Id)).Code);
        Assert.Equal("coercion.must-go-back", Refusal(await GiveUpAsync(_city, asked.Id, new(1, DisposalWay.Confiscated, "本机关", "潭市监罚〔2026〕1号", null))).Code);
        Value(await GiveUpAsync(_city, asked.Id, Back(1)));
        Assert.Equal("coercion.disposed", Refusal(await GiveUpAsync(_city, asked.Id, Back(1))).Code);
        Assert.Equal("coercion.no-such-thing", Refusal(await GiveUpAsync(_city, asked.Id, Back(3))).Code);
        Assert.Equal("coercion.proceeds-wrong", Refusal(await GiveUpAsync(_city, asked.Id, new(2, DisposalWay.ProceedsReturned, "王某", null, null))).Code);
        Value(await GiveUpAsync(_city, asked.Id, new(2, DisposalWay.ProceedsReturned, "王某", null, 800)));
        Value(await CloseAsync(_city, asked.Id));
        Assert.Equal("coercion.closed", Refusal(await CloseAsync(_city, asked.Id)).Code);

        var one = await OneAsync(_city, asked.Id);
        Assert.Equal(
            [CoercionStepKind.Asked, CoercionStepKind.Approved, CoercionStepKind.Taken, CoercionStepKind.Lifted, CoercionStepKind.Disposed,
                CoercionStepKind.Disposed, CoercionStepKind.Closed],
            one.Steps.Select(step => step.Kind));
        var counts = await _city.WithAsync<CoercionStatistics, CoercionStatisticsView>(statistics => statistics.ReadAsync(default));
        Assert.Equal([new CoercionCount(2026, "湘潭市市场监督管理局", "扣押", 1)], counts.Counts);
    }

    [Fact]
    public async Task The_papers_say_what_the_law_wants_of_them()
    {
        var taken = await TakenAsync(_city);
        Value(await TestAsync(_city, taken.Id, 10));
        Value(await LiftAsync(_city, taken.Id));
        var frozen = Value(await AskAsync(_city, Freezing));
        Value(await ApproveAsync(_city, frozen.Id));
        Value(await TakeAsync(_city, frozen.Id, Taken(_city.Clock.GetUtcNow()) with { Things = "", Keeping = "" }));
        var papers = await _city.WithAsync<SupervisionDb, List<IssuedPaper>>(db => db.Papers.AsNoTracking().ToListAsync());
        var text = string.Join("\n\n", papers.OrderBy(paper => paper.Number, StringComparer.Ordinal).Select(paper => string.Join('\n', PaperLines.Of(Paper.FromJson(paper.Content)))));
        Golden.Matches(text + "\n", "coercion-papers.txt");
    }

    [Fact]
    public async Task An_urgent_measure_is_taken_first_and_approved_within_a_day()
    {
        var asked = Value(await AskAsync(_city, Urgent));
        var taken = Value(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow())));
        Assert.Equal(CoercionState.ApprovalDue, taken.StateAt(_city.Clock.GetUtcNow()));
        _city.Clock.Set(SmallCity.At("2026-02-11T08:59"));
        Assert.Equal("access.person", Refusal(await ApproveAsync(_city, asked.Id, OfficerAsHead)).Code);
        Assert.Equal(CoercionState.Standing, Value(await ApproveAsync(_city, asked.Id)).StateAt(_city.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_late_approval_is_refused_and_the_measure_must_be_lifted()
    {
        var asked = Value(await AskAsync(_city, Urgent));
        Value(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow())));
        _city.Clock.Set(SmallCity.At("2026-02-11T09:05"));
        Assert.Equal("coercion.late-approval", Refusal(await ApproveAsync(_city, asked.Id)).Code);
        Assert.Equal(CoercionState.MustLift, (await OneAsync(_city, asked.Id)).StateAt(_city.Clock.GetUtcNow()));
        Assert.Equal("coercion.not-running", Refusal(await ExtendAsync(_city, asked.Id, 10)).Code);
        Assert.Equal("coercion.must-go-back", Refusal(await GiveUpAsync(_city, asked.Id, new(1, DisposalWay.Destroyed, "本机关", "文号", null))).Code);
        Value(await LiftAsync(_city, asked.Id, LiftingGround.NotApproved, "没有按时补办批准"));
    }

    [Fact]
    public async Task What_the_head_refuses_is_not_taken_and_if_it_was_it_must_be_lifted()
    {
        var asked = Value(await AskAsync(_city, Input()));
        Assert.Equal("coercion.no-reason", Refusal(await RefuseAsync(_city, asked.Id, "")).Code);
        Value(await RefuseAsync(_city, asked.Id));
        Assert.Equal("coercion.not-to-be-taken", Refusal(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow()))).Code);
        Value(await CloseAsync(_city, asked.Id, "没有获得批准"));

        var urgent = Value(await AskAsync(_city, Urgent));
        Value(await TakeAsync(_city, urgent.Id, Taken(_city.Clock.GetUtcNow())));
        Assert.Equal(CoercionState.MustLift, Value(await RefuseAsync(_city, urgent.Id)).StateAt(_city.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_extension_is_approved_and_told_before_the_end_and_a_test_does_not_count()
    {
        var taken = await TakenAsync(_city);
        Assert.Equal("coercion.no-days", Refusal(await TestAsync(_city, taken.Id, 0)).Code);
        Assert.Equal(Day.AddDays(40), Value(await TestAsync(_city, taken.Id, 10)).EndsOn);
        Assert.Equal("coercion.no-testing", Refusal(await TestAsync(_city, taken.Id, 10)).Code);
        Assert.Equal("coercion.no-extension-to-tell", Refusal(await TellExtensionAsync(_city, taken.Id)).Code);
        Assert.Equal("coercion.no-days", Refusal(await ExtendAsync(_city, taken.Id, 31)).Code);
        Assert.Equal("access.person", Refusal(await ExtendAsync(_city, taken.Id, 30, actor: OfficerAsHead)).Code);
        _city.Clock.Set(SmallCity.At("2026-03-22T17:00"));
        Assert.Equal(Day.AddDays(40), Value(await ExtendAsync(_city, taken.Id, 30)).EndsOn);
        Assert.Equal("coercion.extended", Refusal(await ExtendAsync(_city, taken.Id, 30)).Code);
        Assert.Equal(Day.AddDays(70), Value(await TellExtensionAsync(_city, taken.Id)).EndsOn);

        _city.Clock.Set(SmallCity.At("2026-04-22T09:00"));
        Assert.Equal(CoercionState.Ended, (await OneAsync(_city, taken.Id)).StateAt(_city.Clock.GetUtcNow()));
        Value(await GiveUpAsync(_city, taken.Id, Back(1)));
        Value(await GiveUpAsync(_city, taken.Id, Back(2)));
        Value(await CloseAsync(_city, taken.Id));
    }

    [Fact]
    public async Task An_extension_after_the_end_or_told_after_it_does_nothing()
    {
        var (late, untold) = (await TakenAsync(_city), await TakenAsync(_city));
        _city.Clock.Set(SmallCity.At("2026-03-12T17:00"));
        Value(await ExtendAsync(_city, untold.Id, 10));
        _city.Clock.Set(SmallCity.At("2026-03-13T08:00"));
        Assert.Equal("coercion.not-running", Refusal(await ExtendAsync(_city, late.Id, 10)).Code);
        Assert.Equal("coercion.not-running", Refusal(await TellExtensionAsync(_city, untold.Id)).Code);
        Assert.Equal("coercion.not-running", Refusal(await TestAsync(_city, late.Id, 10)).Code);
        var lines = (await _city.WithAsync<CoercionBoard, CoercionBoardView>(board => board.ReadAsync(Head, default))).Lines;
        Assert.All(lines, line => Assert.Equal(CoercionState.Ended, line.State));
    }

    [Fact]
    public async Task A_freeze_tells_the_bank_keeps_to_its_sum_and_reaches_the_party_in_time()
    {
        Assert.Equal("coercion.no-legal-basis", Refusal(await AskAsync(_city, Freezing with { Level = "行政法规" })).Code);
        Assert.Equal("coercion.no-amount", Refusal(await AskAsync(_city, Freezing with { Amount = null })).Code);
        var asked = Value(await AskAsync(_city, Freezing));
        Value(await ApproveAsync(_city, asked.Id));
        var order = Taken(_city.Clock.GetUtcNow()) with { Things = "" };
        Assert.Equal("coercion.freeze-incomplete", Refusal(await TakeAsync(_city, asked.Id, order with { Freeze = order.Freeze! with { Bank = "" } })).Code);
        Assert.Equal("coercion.over-term", Refusal(await TakeAsync(_city, asked.Id, order with { Freeze = order.Freeze! with { Amount = 50001 } })).Code);
        Assert.Equal("coercion.nothing-to-serve", Refusal(await ServeAsync(_city, asked.Id, Day)).Code);
        Value(await TakeAsync(_city, asked.Id, order));
        Assert.Equal("coercion.served-on-wrong-day", Refusal(await ServeAsync(_city, asked.Id, Day.AddDays(1))).Code);
        Value(await ServeAsync(_city, asked.Id, Day));
        Assert.Equal("coercion.no-testing", Refusal(await TestAsync(_city, asked.Id, 5)).Code);
        Assert.Equal("coercion.not-lifted", Refusal(await CloseAsync(_city, asked.Id)).Code);
        _city.Clock.Set(SmallCity.At("2026-03-13T08:00"));
        Value(await CloseAsync(_city, asked.Id, "期满，金融机构已解除"));
    }

    [Theory]
    [InlineData("规章", "coercion.no-legal-basis", "规章不得设定行政强制措施")]
    [InlineData("没有依据", "coercion.incomplete", "法律依据")]
    [InlineData("别的机关", "coercion.wrong-body", "不是法律规定的机关")]
    [InlineData("显著轻微", "coercion.not-necessary", "显著轻微")]
    [InlineData("没有试过", "coercion.to-establish", "较缓和的办法")]
    [InlineData("无关", "coercion.unrelated-object", "与违法行为无关")]
    [InlineData("生活必需", "coercion.unrelated-object", "生活必需品")]
    [InlineData("已被查封", "coercion.unrelated-object", "不得重复查封")]
    [InlineData("停产没有专门法律", "coercion.no-legal-basis", "专门法律")]
    [InlineData("全行业停产", "coercion.area-wide-stop", "三种情形")]
    [InlineData("全行业扣押", "coercion.general-only-stops", "只用于停产停业")]
    [InlineData("没有评估", "coercion.impact-missing", "须先评估经济影响")]
    [InlineData("罚款达到", "coercion.impact-missing", "50000元以上")]
    [InlineData("没有问影响", "coercion.impact-to-establish", "核心经营许可")]
    [InlineData("安全风险没有理由", "coercion.impact-unexplained", "写明理由")]
    [InlineData("一个人", "coercion.unknown-colleague", "另一名执法人员")]
    [InlineData("自己当两个人", "coercion.unknown-colleague", "另一名执法人员")]
    [InlineData("不在名录", "coercion.unknown-subject", "请先由名录管理导入")]
    [InlineData("没有种类", "coercion.no-kind", "没有选择")]
    [InlineData("事实太长", "coercion.too-long", "最多2000个字")]
    public async Task What_the_law_does_not_allow_is_refused_with_its_sentence_and_nothing_is_written(string what, string code, string words)
    {
        var refused = Refusal(await AskAsync(_city, WrongCoercion.Asked(what)));
        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await _city.WithAsync<SupervisionDb, (int, int)>(async db => (await db.CoercionFiles.CountAsync(), await db.Papers.CountAsync())));
    }

    [Fact]
    public async Task Who_has_no_certificate_neither_asks_nor_takes()
    {
        Assert.Equal("coercion.not-officer", Refusal(await AskAsync(_city, Input(), SmallCity.Officer)).Code);
        var asked = Value(await AskAsync(_city, Input()));
        Value(await ApproveAsync(_city, asked.Id));
        Assert.Equal("coercion.not-officer", Refusal(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow()), SmallCity.Officer)).Code);
    }

    [Fact]
    public async Task A_general_stop_needs_one_of_three_grounds_and_an_approval_from_above()
    {
        var general = new GeneralStop("雨湖区烟花爆竹零售", GeneralStopGround.GraveAccident, "湘潭市人民政府", "潭政函〔2026〕1号", Day);
        var input = Input(CoercionKind.Stopping) with { Impact = NoImpact with { MayStop = true, Assessment = "停业三日，逐户告知" }, General = general };
        Assert.Equal("coercion.area-wide-stop", Refusal(await AskAsync(_city, input with { General = general with { Ground = null } })).Code);
        Assert.Equal("coercion.area-wide-stop", Refusal(await AskAsync(_city, input with { General = general with { Document = "" } })).Code);
        var asked = Value(await AskAsync(_city, input));
        Value(await ApproveAsync(_city, asked.Id));
        var taken = Value(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow()) with { Things = "" }));
        Assert.Null(taken.EndsOn);
    }

    [Theory]
    [InlineData("没有时刻", "coercion.no-moment")]
    [InlineData("还没有到", "coercion.not-yet-taken")]
    [InlineData("批准以前", "coercion.no-approval")]
    [InlineData("没有清单", "coercion.no-things")]
    [InlineData("清单不全", "coercion.things-wrong")]
    [InlineData("没有听取", "coercion.taking-incomplete")]
    [InlineData("没有保管", "coercion.no-keeping")]
    [InlineData("没有签名", "coercion.no-signing")]
    [InlineData("没有见证", "coercion.no-witness")]
    [InlineData("没有告知", "coercion.rights-not-told")]
    [InlineData("没有交付", "coercion.no-paper")]
    public async Task What_was_not_done_on_the_spot_is_refused_and_no_paper_is_issued(string what, string code)
    {
        _city.Clock.Set(SmallCity.At("2026-02-10T09:10"));
        var asked = Value(await AskAsync(_city, Input()));
        Value(await ApproveAsync(_city, asked.Id));
        Assert.Equal(code, Refusal(await TakeAsync(_city, asked.Id, WrongCoercion.Unfit(what, _city.Clock.GetUtcNow()))).Code);
        Assert.Equal(["潭市监强审〔2026〕1号"], await NumbersAsync());
        Assert.Null((await OneAsync(_city, asked.Id)).TakenOn);
    }

    private async Task<IEnumerable<string>> NumbersAsync()
    {
        var numbers = await _city.WithAsync<SupervisionDb, List<string>>(db => db.Papers.AsNoTracking().Select(paper => paper.Number).ToListAsync());
        return numbers.Order(StringComparer.Ordinal);
    }
}
