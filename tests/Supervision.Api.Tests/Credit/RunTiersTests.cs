using Microsoft.EntityFrameworkCore;
using Supervision.Api.Credit;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Credit.DecisionFile;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Credit;

/// <summary><c>credit rate</c>: one month, one scheme, all subjects.</summary>
[InActs]
public sealed class RunTiersTests(CityStage stage) : IClassFixture<CityStage>
{
    private const string Labour = "湘潭市人力资源和社会保障局";

    private static readonly Actor Author = SmallCity.Planner with { Role = Role.RuleAuthor };

    private readonly SmallCity _city = stage.City;

    [Fact]
    public async Task The_records_of_last_year_make_the_tiers_of_this_month()
    {
        _city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
        using var file = new DecisionFile();
        file.Of(Header, Penalty(1, 1), Penalty(1, 2), Penalty(1, 3), Penalty(2, 4), Row(3, "潭市监罚〔2025〕5号", ("CF_JDRQ", "2025/03/02")));
        Assert.Equal(0, (await _city.CommandAsync(SmallCity.Registrar, "credit", "import", file.Path)).Code);

        var (code, text) = await _city.CommandAsync(Author, "credit", "rate", "labour-2016");

        Assert.True(code == 0, text);
        Assert.Equal(
            "《企业劳动保障守法诚信等级评价办法》（人社部规〔2016〕1号，自2017-01-01起施行）2026年10月：评定200个主体，有等级200个。\n  A：198\n  B：1\n  C：1", text);
        Assert.Equal(("C", "B", "A"), (await TierAsync(1), await TierAsync(2), await TierAsync(3)));
    }

    [Fact]
    public async Task Each_contribution_is_kept_with_its_record_and_its_clause_and_stays()
    {
        await using var db = stage.NewContext();
        var snapshot = await db.RatingSnapshots.SingleAsync(one => one.Subject == Key(1));
        var three = Assert.Single(snapshot.Reasons.Lines, line => line.Code == "handled-three-times");

        Assert.Equal("人社部规〔2016〕1号C级第1项", three.Clause);
        Assert.Equal(["潭人社罚〔2025〕1号", "潭人社罚〔2025〕2号", "潭人社罚〔2025〕3号"], three.Records.Select(record => record.Document!).Order());
        await using var owner = stage.NewOwnerContext();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => owner.Database.ExecuteSqlAsync($"update rating_snapshots set tier = 'A' where subject = {Firm(1)}"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => owner.Database.ExecuteSqlAsync($"update rating_runs set rated = 0"));
    }

    [Fact]
    public async Task The_subject_reads_why_and_how_it_comes_up_again()
    {
        var rating = Assert.Single((await ReadAsync(SmallCity.Head, 1)).Ratings);
        var told = rating.Reasons.ToString();

        Assert.Contains("被查处三次以上（含三次）", told, StringComparison.Ordinal);
        Assert.Contains("记录潭人社罚〔2025〕1号，发生于2025-03-01", told, StringComparison.Ordinal);
        Assert.Equal("B", rating.Up!.Target);
        Assert.Contains("修复“被查处三次以上（含三次）”的记录", Assert.Single(rating.Up.Steps), StringComparison.Ordinal);
        Assert.Equal("已经是最好的等级。", Assert.Single((await ReadAsync(SmallCity.Head, 3)).Ratings).Up!.Note);
    }

    [Fact]
    public async Task Before_a_scheme_changes_everybody_sees_who_would_move_and_nothing_is_written()
    {
        var standing = await File.ReadAllTextAsync(Repository.PathTo("rules", "credit", "schemes", "labour-2016.yaml"));
        var draft = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.yaml");
        await using var db = stage.NewContext();
        var before = (await db.RatingRuns.CountAsync(), await db.RatingSnapshots.CountAsync());

        try
        {
            await File.WriteAllTextAsync(draft, standing);
            var (code, text) = await _city.CommandAsync(Author, "credit", "compare", draft);
            Assert.True(code == 1 && text.Contains("一字不差", StringComparison.Ordinal), text);

            await File.WriteAllTextAsync(draft, standing.Replace("count_at_least: 3", "count_at_least: 4", StringComparison.Ordinal));
            (code, text) = await _city.CommandAsync(Author, "credit", "compare", draft);
            Assert.True(code == 0, text);
            Assert.Contains("评定200个主体，等级会变的1个", text, StringComparison.Ordinal);
            Assert.Contains("  C → B：1", text, StringComparison.Ordinal);
            Assert.Contains($"  {Firm(1)}　C → B", text, StringComparison.Ordinal);
            Assert.Equal(before, (await db.RatingRuns.CountAsync(), await db.RatingSnapshots.CountAsync()));

            (code, text) = await _city.CommandAsync(SmallCity.Head, "credit", "compare", draft);
            Assert.True(code == 1 && text.Contains("比较评定标准须由", StringComparison.Ordinal), text);
            (code, text) = await _city.CommandAsync(Author, "credit", "compare", "没有这个文件.yaml");
            Assert.True(code == 1 && text.Contains("没有找到文件", StringComparison.Ordinal), text);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    [Fact]
    public async Task A_month_is_rated_once()
    {
        var (code, text) = await _city.CommandAsync(Author, "credit", "rate", "labour-2016");
        Assert.True(code == 1 && text.Contains("2026年10月已经评定完毕", StringComparison.Ordinal), text);
        (code, text) = await _city.CommandAsync(SmallCity.Head, "credit", "rate", "labour-2016");
        Assert.True(code == 1 && text.Contains("办理月度评定须由程序或者规则编制办理", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task What_was_broken_off_goes_on_behind_the_last_page_and_counts_what_stood_when_it_began()
    {
        _city.Clock.Set(SmallCity.At("2026-11-02T09:00"));
        var began = await BrokenOffAsync();
        _city.Clock.Set(SmallCity.At("2026-11-03T09:00"));
        using var file = new DecisionFile();
        file.Of(Header, Penalty(190, 9));
        Assert.Equal(0, (await _city.CommandAsync(SmallCity.Registrar, "credit", "import", file.Path)).Code);

        var report = Value(await _city.WithAsync<RunTiers, Result<RatingRunReport>>(run => run.ExecuteAsync(Author, "labour-2016", default)));

        Assert.Equal((100, 200, new DateOnly(2026, 11, 1)), (report.Resumed, report.Rated, report.Month));
        await using var db = stage.NewContext();
        Assert.Equal(200, await db.RatingSnapshots.CountAsync(one => one.Run == began));
        Assert.Equal("A", (await db.RatingSnapshots.SingleAsync(one => one.Run == began && one.Subject == Key(190))).Tier);
        Assert.Equal(["C"], (await ReadAsync(SmallCity.Head, 1)).Ratings.Single().Earlier.Select(one => one.Tier));
    }

    [Theory]
    [InlineData("xiangtan-combined", "待核，未经本级机关采用：只供试算")]
    [InlineData("environment-2013", "等级界限没有出处，从不作为依据，请查到界限的出处")]
    [InlineData("没有这个", "没有编号为“没有这个”的评定标准")]
    public async Task What_has_no_source_or_was_not_adopted_rates_nobody_and_says_why(string scheme, string because)
    {
        var (code, text) = await _city.CommandAsync(Author, "credit", "rate", scheme);
        Assert.True(code == 1 && text.Contains(because, StringComparison.Ordinal), text);
        await using var db = stage.NewContext();
        Assert.False(await db.RatingRuns.AnyAsync(run => run.Scheme == scheme));
    }

    [Fact]
    public async Task A_class_of_the_province_outranks_our_own_and_without_one_there_is_none()
    {
        await using (var owner = stage.NewContext())
        {
            var firm = await owner.Set<Subject>().SingleAsync(one => one.Key == Key(4));
            firm.Tier = null;
            await owner.SaveChangesAsync();
        }

        Value(await EnterAsync(SmallCity.Registrar, Serious(5)));
        var report = Value(await _city.WithAsync<RunTiers, Result<RatingRunReport>>(run => run.ExecuteAsync(Author, "general-2022", default)));

        Assert.Equal((200, 199), (report.Rated, report.WithTier));
        var listed = (await ReadAsync(Author, 5)).Ratings.Single(one => one.IsInternal);
        Assert.Equal("A", listed.Tier);
        Assert.Contains("省里评定的企业信用风险类别：已评定为A，优先于本级自评", listed.Reasons.ToString(), StringComparison.Ordinal);
        var unrated = (await ReadAsync(Author, 4)).Ratings.Single(one => one.IsInternal);
        Assert.Null(unrated.Tier);
        Assert.Contains("等级界限没有出处", unrated.Reasons.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_internal_is_there_for_the_few_whom_the_table_names_and_for_nobody_else()
    {
        Assert.Equal(2, (await ReadAsync(Author, 5)).Ratings.Count);
        Assert.Equal(2, (await ReadAsync(SmallCity.Head with { Role = Role.Supervisor }, 5)).Ratings.Count);

        foreach (var actor in new[] { SmallCity.Head, SmallCity.Officer, SmallCity.Lawyer, SmallCity.Registrar })
        {
            Assert.Single((await ReadAsync(actor, 5)).Ratings);
        }
    }

    // As a page of a hundred leaves it behind: the run stands, and half of the subjects are rated.
    private async Task<Guid> BrokenOffAsync()
    {
        return await _city.WithAsync<SupervisionDb, Guid>(async db =>
        {
            var now = _city.Clock.GetUtcNow();
            var last = await db.RatingRuns.AsNoTracking().SingleAsync(run => run.Scheme == "labour-2016");
            var run = RatingRun.Of(Guid.CreateVersion7(now), last.Scheme, last.Version, last.Digest, new(2026, 11, 2), (last.From, last.To), new(Author, now));
            var half = await db.RatingSnapshots.AsNoTracking().Where(one => one.Run == last.Id).OrderBy(one => one.Subject).Take(100).ToListAsync();
            run.Advance(half[^1].Subject.ToString(), 100, 100);
            db.Add(run);
            await db.SaveChangesAsync();
            db.AddRange(half.Select(one => one with { Run = run.Id }));
            await db.SaveChangesAsync();
            return run.Id;
        });
    }

    private static string Penalty(int firm, int number) => Row(
        firm, $"潭人社罚〔2025〕{number}号", ("CF_JDRQ", $"2025/03/{number:00}"), ("CF_CFLB", "警告"), ("CF_NR", "警告"), ("CF_NR_WFFF", ""), ("CF_CFJG", Labour));

    private static CreditEntry Serious(int firm) =>
        new(Firm(firm), CreditRecordKind.SeriousList, new(2026, 9, 1), "潭市监严〔2026〕1号", "湘潭市市场监督管理局", Organ)
        {
            Source = "公示系统",
            Clause = "市场监督管理严重违法失信名单管理办法第五条",
            Content = "列入严重违法失信名单",
        };

    private Task<Result<CreditRecord>> EnterAsync(Actor actor, CreditEntry entry) =>
        _city.WithAsync<EnterCredit, Result<CreditRecord>>(enter => enter.ExecuteAsync(actor, entry, default));

    private async Task<CreditView> ReadAsync(Actor actor, int firm) =>
        Value(await _city.WithAsync<CreditOfSubject, Result<CreditView>>(credit => credit.ReadAsync(actor, Firm(firm), default)));

    private async Task<string?> TierAsync(int firm)
    {
        await using var db = stage.NewContext();
        return (await db.RatingSnapshots.SingleAsync(one => one.Subject == Key(firm))).Tier;
    }

    private static SubjectKey Key(int firm) => SubjectKey.Parse(Firm(firm));
}
