using System.Text.RegularExpressions;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;
using Supervision.Rules.Sampling;

namespace Supervision.Rules.Tests;

/// <summary>Whoever writes a file by hand reads in Chinese what is wrong with it, at which line and column; never the words of the reader of YAML.</summary>
public sealed partial class YamlFaultTests
{
    [Theory]
    [InlineData("a:\n  b: 1\n c: 2\n", "第3行第2列：", "缩进没有对齐，或者名称后面没有写冒号和空格")]
    [InlineData("a: 1\n  b: 2\n", "第2行第4列：", "这里不能写“名称: 内容”")]
    [InlineData("a: 1\nb\nc: 2\n", "第2行第1列：", "缩进没有对齐，或者名称后面没有写冒号和空格")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "第2行第6列：", "缩进不能用制表符，要用空格")]
    [InlineData("a:\n\tb: 1\n", "第1行第1列：", "缩进不能用制表符，要用空格")]
    [InlineData("a: 1\na: 2\n", "第2行第1列：", "同一名称写了两次")]
    [InlineData("a: 'abc\nb: 1\n", "第1行第4列：", "引号没有写完整")]
    [InlineData("a: \"abc\nb: 1\n", "第1行第4列：", "引号没有写完整")]
    [InlineData("a: \"\\q\"\n", "第1行第4列：", "反斜杠写法不对")]
    [InlineData("a: b: c\n", "第1行第5列：", "内容中的冒号要用引号括起来")]
    [InlineData("a: - b\n", "第1行第4列：", "这里不能写“- ”开头的列")]
    [InlineData("a: [1, 2}\n", "第1行第9列：", "方括号、花括号没有写完整")]
    [InlineData("a: [1, 2\nb: 1\n", "第1行：", "方括号、花括号没有写完整")]
    [InlineData("a: @b\n", "第1行第4列：", "内容不能以这个符号开头")]
    [InlineData("a: |x\n  b\n", "第1行第4列：", "这里或者上一行的缩进、引号、冒号或者括号不对")]
    public void A_fault_of_writing_is_told_with_its_place(string text, string place, string cause) =>
        Told(CaseFile.Parse(text, "case.yaml"), place, cause);

    [Theory]
    [InlineData("rules:\n- id: x\n   kind: y\n", "第3行第8列", "这里不能写“名称: 内容”")]
    [InlineData("rules:\n\t- id: x\n", "第1行第1列", "缩进不能用制表符，要用空格")]
    [InlineData("rules: [1, 2\nb: 1\n", "第1行", "方括号、花括号没有写完整")]
    [InlineData("rules: 3\n", "第1行第8列", "内容的形式不对")]
    [InlineData("rules:\n  a: 1\n", "第2行第3列", "应当是以“- ”开头的列")]
    [InlineData("rules:\n- id: [1]\n", "第2行第7列", "内容的形式不对")]
    [InlineData("foo: 1\n", "第1行第1列", "不认识名称“foo”")]
    [InlineData("rules:\n- id: x\n  kind: y\n", "第3行第7列", "缺少“count”“length”")]
    [InlineData("rules:\n- id: x\n  count: abc\n", "第3行第10列", "写的“abc”不是这里应有的数字、日期或者是非")]
    public void A_table_of_parameters_that_cannot_be_read_says_why(string text, string place, string cause) =>
        Told(RuleTable.Parse<LimitFile>(text, "caps.yaml"), place, cause);

    private static void Told<T>(Result<T> read, string place, string cause) where T : notnull
    {
        Assert.False(read.Succeeded(out _, out var problem));
        Assert.Contains(place, problem.Message);
        Assert.Contains(cause, problem.Message);
        Assert.DoesNotMatch(Sentence(), problem.Message);
    }

    // Two English words in a row.
    [GeneratedRegex("[A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex Sentence();
}
