using CsCheck;
using Supervision.Publisher.Papers.Layout;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Tests.Papers;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("一二三四，五", "一二三|四，五")]
    [InlineData("一二三四”，五", "一二三|四”，五")]
    [InlineData("一二三（四五", "一二三|（四五")]
    [InlineData("一二三——四", "一二|三——四")]
    [InlineData("一二三2026年", "一二三|2026年")]
    [InlineData("一二《三》，四", "一二|《三》，|四")]
    public void No_closing_mark_begins_a_line_and_no_opening_mark_ends_one(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Broken(text, 64)));

    [Fact]
    public void A_word_wider_than_a_line_is_cut_rather_than_lost() =>
        Assert.Equal("https://www.example.gov.cn/", string.Concat(Broken("https://www.example.gov.cn/", 64)));

    [Fact]
    public void Breaking_loses_no_letter() =>
        Gen.Char["一二，。“”（）—1a "].Array[0, 60].Select(letters => new string(letters)).Sample(text => string.Concat(Broken(text, 64)) == text);

    private static IEnumerable<string> Broken(string text, double width)
    {
        var letters = new Typesetter(new FontLibrary(new PaperFonts()), "试排").Set(text, Ink.Body);
        return LineBreaker.Break(letters, width, width, 0).Select(line => string.Concat(line.Select(letter => letter.Character.ToString())));
    }
}
