using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.LawTables;

public sealed class DatedTableTests
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private static readonly DateOnly TheDayBefore = new(2026, 12, 31);

    [Fact]
    public void The_last_day_of_a_row_still_belongs_to_it()
    {
        var table = Read("a,旧,2026-01-01,2026-12-31", "a,新,2027-01-01,");

        Assert.Equal("旧", table.Find("a", TheDayBefore)!.Words);
    }

    [Fact]
    public void The_day_after_belongs_to_the_next_row()
    {
        var table = Read("a,旧,2026-01-01,2026-12-31", "a,新,2027-01-01,");

        Assert.Equal("新", table.Find("a", NewYear)!.Words);
    }

    [Fact]
    public void A_day_before_the_first_row_has_no_law() => Assert.Null(Read("a,旧,2026-01-01,").Find("a", new(2025, 12, 31)));

    [Fact]
    public void A_row_that_ends_without_a_follower_holds_no_longer()
    {
        var table = Read("a,旧,2026-01-01,2026-12-31", "b,别的,2026-01-01,");

        Assert.Null(table.Find("a", NewYear));
        Assert.Equal(["b"], table.On(NewYear).Select(word => word.Key));
        Assert.Equal(["a", "b"], table.BegunBy(NewYear).Select(word => word.Key));
    }

    [Fact]
    public void A_table_tells_its_version_and_the_digest_of_its_text()
    {
        var file = File("a,旧,2026-01-01,2026-12-31", "a,新,2027-01-01,");

        var table = Value(Read(file));

        Assert.Equal(("rules/codes/words.csv", "2027-01-01", Digest.Of(file.Text)), (table.Name, table.Version, table.Sum));
    }

    [Fact]
    public void Two_rows_of_a_day_are_refused_with_both_lines()
    {
        var told = Refused("a,旧,2026-01-01,2027-01-01", "a,新,2027-01-01,");

        Assert.Equal("rules/codes/words.csv第3行：“a”自2027-01-01起有两条同时有效（另一条在第2行）。请给较早的一条填上终止日期，或者删去重复的一条。", told);
    }

    [Fact]
    public void The_same_row_twice_is_refused() => Assert.Contains("第3行：“a”自2026-01-01起有两条同时有效（另一条在第2行）", Refused("a,旧,2026-01-01,", "a,旧,2026-01-01,"), StringComparison.Ordinal);

    [Fact]
    public void A_day_without_law_between_two_rows_is_refused()
    {
        var told = Refused("a,旧,2026-01-01,2026-12-30", "a,新,2027-01-01,");

        Assert.Equal("rules/codes/words.csv第3行：“a”从2027-01-01起有效，而前一条（第2行）只到2026-12-30，中间没有规定。请把日期接上。", told);
    }

    [Fact]
    public void A_row_that_ends_before_it_begins_is_refused() =>
        Assert.Contains("第2行：终止日期2025-12-31早于起始日期2026-01-01", Refused("a,旧,2026-01-01,2025-12-31"), StringComparison.Ordinal);

    [Fact]
    public void What_else_must_be_unique_is_unique_by_the_day()
    {
        Value(Read(File("a,同,2026-01-01,2026-12-31", "b,同,2027-01-01,")));

        Assert.Contains("第3行：“同”自2026-12-31起有两条同时有效（另一条在第2行）", Refused("a,同,2026-01-01,2026-12-31", "b,同,2026-12-31,"), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() => Assert.Equal(
        """
        rules/codes/words.csv第2行：“from”写的是“2026-13-01”，应为形如2026-01-31的日期。请改正这一格。
        rules/codes/words.csv第3行：应有4格，实有3格。请核对逗号；文字中有逗号的，整格用英文引号括起来。
        rules/codes/words.csv第5行：“words”没有填写，应为非空的文字。请改正这一格。
        """, Refused("a,旧,2026-13-01,", "b,旧,2026-01-01", "", "c,,2026-01-01,"));

    private static DatedTable<Word> Read(params string[] rows) => Value(Read(File(rows)));

    private static Result<DatedTable<Word>> Read(LawFile file) =>
        DatedCsv.Read(file, ["key", "words"], row => new Word(row.Filled("key"), row.Filled("words")), word => word.Key, word => word.Words);

    private static LawFile File(params string[] rows) => new("rules/codes/words.csv", string.Join('\n', ["key,words,from,to", .. rows]));

    private static string Refused(params string[] rows) => Read(File(rows)).Match(_ => "没有拒绝", problem => problem.Message);

    private static T Value<T>(Result<T> result) where T : notnull => result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));

    private sealed record Word(string Key, string Words);
}
