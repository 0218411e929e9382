using Microsoft.EntityFrameworkCore;
using Supervision.Api.Guidance;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Guidance;
using Supervision.Core.Papers.Guidance;
using Supervision.Core.Persistence;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;
using static Supervision.Api.Tests.Guidance.GuidedCity;

namespace Supervision.Api.Tests.Guidance;

/// <summary>The whole life of a guidance on a real database, and each wrong step of it.</summary>
public sealed class GuidanceFlowTests : IAsyncLifetime
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
    public async Task A_reminder_is_given_handed_over_answered_revisited_and_closed()
    {
        var given = Value(await GiveAsync(_city, Input(_city)));
        Assert.Equal("潭市监指导〔2026〕1号", given.Paper);
        var paper = await _city.WithAsync<SupervisionDb, Core.Papers.IssuedPaper>(db => db.Papers.AsNoTracking().SingleAsync(one => one.Number == given.Paper));
        Assert.Equal(GuidanceLetter.Title, paper.Form);
        Assert.Contains("没有任何不利后果", paper.Content, StringComparison.Ordinal);
        Assert.Equal("guidance.not-now", Refusal(await AnswerAsync(_city, given.Id)).Code);
        Assert.Equal("guidance.only-interview", Refusal(await CoSignAsync(_city, given.Id)).Code);

        Value(await DeliverAsync(_city, given.Id));
        Assert.Equal("guidance.not-now", Refusal(await DeliverAsync(_city, given.Id)).Code);
        Assert.Equal("guidance.not-revisited", Refusal(await CloseAsync(_city, given.Id)).Code);
        Value(await AnswerAsync(_city, given.Id));
        Value(await AnswerAsync(_city, given.Id, "下个月再说。"));
        Assert.Equal("guidance.not-revisited", Refusal(await CloseAsync(_city, given.Id)).Code);

        _city.Clock.Set(SmallCity.At("2026-02-25T09:00"));
        Assert.Equal(1, (await BoardAsync()).Due);
        var revisited = Value(await RevisitAsync(_city, given.Id, next: new(2026, 3, 20)));
        Assert.Equal(new DateOnly(2026, 3, 20), revisited.RevisitDue);
        Assert.Equal(0, (await BoardAsync()).Due);
        Value(await RevisitAsync(_city, given.Id));
        Assert.Equal(GuidanceState.Closed, Value(await CloseAsync(_city, given.Id)).State);
        Assert.Null((await OneAsync(_city, given.Id)).RevisitDue);
        Assert.Equal(0, (await BoardAsync()).Open);
    }

    [Fact]
    public async Task After_the_end_nothing_is_added()
    {
        var id = await UnheededAsync(_city);
        Assert.Equal("guidance.not-now", Refusal(await DeliverAsync(_city, id)).Code);
        Assert.Equal("guidance.not-now", Refusal(await AnswerAsync(_city, id)).Code);
        Assert.Equal("guidance.not-now", Refusal(await RevisitAsync(_city, id)).Code);
        Assert.Equal("guidance.not-now", Refusal(await CloseAsync(_city, id)).Code);
        Assert.Equal(5, (await OneAsync(_city, id)).Steps.Count);
    }

    [Fact]
    public async Task An_interview_is_signed_by_two_and_never_by_one_twice()
    {
        var id = Value(await GiveAsync(_city, Input(_city, GuidanceKind.Interview))).Id;
        Assert.Equal("guidance.needs-second", Refusal(await DeliverAsync(_city, id)).Code);
        Assert.Equal("access.person", Refusal(await CoSignAsync(_city, id, Officer)).Code);
        Assert.Equal("access.person", Refusal(await CoSignAsync(_city, id, Officer with { Role = Core.Primitives.Role.UnitHead })).Code);
        Value(await CoSignAsync(_city, id));
        Assert.Equal("guidance.not-now", Refusal(await CoSignAsync(_city, id)).Code);
        Assert.Equal(GuidanceState.Delivered, Value(await DeliverAsync(_city, id)).State);
    }

    [Fact]
    public async Task A_paper_that_was_never_handed_over_is_taken_back_with_the_reason()
    {
        var id = Value(await GiveAsync(_city, Input(_city))).Id;
        Assert.Equal("guidance.closed-without-words", Refusal(await CloseAsync(_city, id, "")).Code);
        Assert.Equal(GuidanceState.Closed, Value(await CloseAsync(_city, id, "对象写错，收回。")).State);
    }

    [Theory]
    [InlineData("没有方式", "guidance.no-kind")]
    [InlineData("不在名录", "guidance.unknown-subject")]
    [InlineData("没有事由", "guidance.no-matter")]
    [InlineData("事由太长", "guidance.no-matter")]
    [InlineData("建议太短", "guidance.no-suggestion")]
    [InlineData("建议太长", "guidance.no-suggestion")]
    [InlineData("没有回访日期", "guidance.no-revisit-day")]
    [InlineData("今天回访", "guidance.revisit-not-planned")]
    [InlineData("两年后回访", "guidance.revisit-not-planned")]
    [InlineData("没有这件案件", "guidance.no-occasion")]
    [InlineData("线索不是编号", "guidance.no-occasion")]
    [InlineData("没有这次检查", "guidance.no-occasion")]
    [InlineData("日常却有编号", "guidance.occasion-without-kind")]
    public async Task What_cannot_be_given_is_refused_with_the_reason_and_takes_no_number(string what, string code)
    {
        Assert.Equal(code, Refusal(await GiveAsync(_city, Wrong(Input(_city), what))).Code);
        Assert.Equal((0, 0, 0), await _city.WithAsync<SupervisionDb, (int, int, int)>(async db =>
            (await db.Guidance.CountAsync(), await db.Papers.CountAsync(), await db.Set<Core.Papers.DocumentCounter>().CountAsync())));
    }

    [Fact]
    public async Task Every_step_says_what_it_must_and_happens_on_a_day_that_can_be()
    {
        var id = Value(await GiveAsync(_city, Input(_city))).Id;
        Assert.Equal("guidance.no-receiver", Refusal(await DeliverAsync(_city, id, receiver: "")).Code);
        Assert.Equal("guidance.wrong-day", Refusal(await DeliverAsync(_city, id, Day.AddDays(-1))).Code);
        Assert.Equal("guidance.wrong-day", Refusal(await DeliverAsync(_city, id, Day.AddDays(1))).Code);
        Assert.Equal("guidance.wrong-day", Refusal(await DeliverAsync(_city, id, default(DateOnly))).Code);
        Value(await DeliverAsync(_city, id));
        Assert.Equal("guidance.no-words", Refusal(await AnswerAsync(_city, id, "")).Code);
        Assert.Equal("guidance.no-speaker", Refusal(await AnswerAsync(_city, id, speaker: "")).Code);
        Assert.Equal("guidance.wrong-day", Refusal(await AnswerAsync(_city, id, on: Day.AddDays(1))).Code);
        Assert.Equal("guidance.nothing-seen", Refusal(await RevisitAsync(_city, id, "")).Code);
        Assert.Equal("guidance.wrong-day", Refusal(await RevisitAsync(_city, id, on: Day.AddDays(-1))).Code);
        Assert.Equal("guidance.revisit-not-planned", Refusal(await RevisitAsync(_city, id, next: Day)).Code);
        Assert.Equal(2, (await OneAsync(_city, id)).Steps.Count);
    }

    private Task<GuidanceBoardView> BoardAsync() => _city.WithAsync<GuidanceBoard, GuidanceBoardView>(board => board.ReadAsync(Officer, default));

    private static GuidanceInput Wrong(GuidanceInput input, string what) => what switch
    {
        "没有方式" => input with { Kind = null },
        "不在名录" => input with { Target = Target(9999) },
        "没有事由" => input with { Text = input.Text with { Matter = "" } },
        "事由太长" => input with { Text = input.Text with { Matter = new string('长', 1001) } },
        "建议太短" => input with { Text = input.Text with { Suggestion = "请改正。" } },
        "建议太长" => input with { Text = input.Text with { Suggestion = new string('长', 1001) } },
        "没有回访日期" => input with { RevisitOn = null },
        "今天回访" => input with { RevisitOn = Day },
        "两年后回访" => input with { RevisitOn = Day.AddYears(2) },
        "没有这件案件" => input with { Occasion = new(GuidanceOccasionKind.Case, "没有") },
        "线索不是编号" => input with { Occasion = new(GuidanceOccasionKind.Breach, "不是编号") },
        "没有这次检查" => input with { Occasion = new(GuidanceOccasionKind.Check, Guid.Empty.ToString()) },
        _ => input with { Occasion = new(GuidanceOccasionKind.None, "潭市监案〔2026〕1号") },
    };
}
