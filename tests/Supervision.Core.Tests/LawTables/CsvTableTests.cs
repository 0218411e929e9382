using Supervision.Core.LawTables;

namespace Supervision.Core.Tests.LawTables;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("code,name\nA,甲\nB,乙\n")]
    [InlineData("\uFEFFcode,name\r\nA,甲\r\nB,乙\r\n")]
    [InlineData("code,name\n\nA,甲\n\n\nB,乙")]
    [InlineData("name,code\n甲,A\n乙,B\n")]
    [InlineData("code,name\nA, 甲 \n\"B\",\"乙\"\n")]
    public void The_same_table_is_read_however_it_was_saved(string text) => Assert.Equal(["A甲", "B乙"], Read(text));

    [Fact]
    public void A_quoted_cell_may_hold_commas_quotes_and_line_ends() =>
        Assert.Equal(["A甲,“\"乙\"”\n丙", "B丁"], Read("code,name\nA,\"甲,“\"\"乙\"\"”\n丙\"\nB,丁\n"));

    [Theory]
    [InlineData("code\nA\n", "第1行：缺少列name。请补上；各列为code,name。")]
    [InlineData("code,name,more\nA,甲,1\n", "第1行：有不认识的列more。请删去，或者更正列名；各列为code,name。")]
    [InlineData("code,name,\nA,甲,\n", "第1行：有不认识的列（空列名，多半是行末多了逗号）。请删去，或者更正列名；各列为code,name。")]
    [InlineData("code,name,name\nA,甲,乙\n", "第1行：列name出现了不止一次。请只留一列。")]
    [InlineData("code,name\nA,甲,\n", "第2行：应有2格，实有3格。请核对逗号；文字中有逗号的，整格用英文引号括起来。")]
    [InlineData("code,name\nA\n", "第2行：应有2格，实有1格。请核对逗号；文字中有逗号的，整格用英文引号括起来。")]
    [InlineData("code,name\nA,甲\nB,\"乙\n", "第3行：引号没有成对，从这一行起读不下去。请补上或者删去多余的引号；引号本身写成两个引号。")]
    [InlineData("", "第1行：文件是空的。第一行应为列名：code,name。")]
    public void What_cannot_be_read_is_said_with_file_and_line(string text, string told) => Assert.Equal(["rules/x.csv" + told], Read(text));

    [Fact]
    public void The_line_of_an_error_counts_line_ends_inside_quotes_and_empty_lines() =>
        Assert.Equal(["rules/x.csv第5行：“name”没有填写，应为非空的文字。请改正这一格。"], Read("code,name\nA,\"甲\n乙\"\n\nB,\n"));

    [Fact]
    public void A_file_that_is_not_there_says_where_it_should_be()
    {
        var told = LawFile.Read("/nowhere", "codes", "x.csv").Match(_ => "", problem => problem.Message);

        Assert.Equal("缺少规则文件rules/codes/x.csv（/nowhere/codes/x.csv）。请从发布包中恢复它。", told);
    }

    private static IEnumerable<string> Read(string text) => CsvTable.Read(new("rules/x.csv", text), ["code", "name"], row => row.Text("code") + row.Filled("name"))
        .Match(rows => rows, problem => [problem.Message]);
}
