using Supervision.Rules.Lists;

namespace Supervision.Rules.Tests;

/// <summary>A text made to fill the stack or the memory is refused with its place before it does so.</summary>
public sealed class TextLimitTests
{
    private const int Deep = 100_000;

    public static TheoryData<string, string> Floods => new()
    {
        { "id: " + new string('[', Deep), "一层套一层" },
        { "id: " + string.Concat(Enumerable.Repeat("{a: ", Deep)), "一层套一层" },
        { "id:\n  " + string.Concat(Enumerable.Repeat("- ", Deep)) + "x", "一层套一层" },
        { "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "不能用星号引用" },
        { new string('#', 9_000_000), "请分成几个文件" },
        { "id: 甲\0乙", "空字符" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_case_that_is_a_flood_is_refused_in_words(string text, string words) =>
        Assert.Contains(words, CaseFile.Parse(text, "case.yaml").Match(_ => "", problem => problem.Message), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_list_that_is_a_flood_is_refused_in_words(string text, string words) =>
        Assert.Contains(Rulebook.Check(Books.Of(text)), problem => problem.Message.Contains(words, StringComparison.Ordinal));
}
