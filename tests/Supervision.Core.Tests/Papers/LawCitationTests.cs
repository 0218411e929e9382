using Supervision.Core.Papers;

namespace Supervision.Core.Tests.Papers;

public sealed class LawCitationTests
{
    [Theory]
    [InlineData("食品安全法第34条第10项", "《食品安全法》第三十四条第十项")]
    [InlineData("《中华人民共和国食品安全法》第三十四条第（十）项", "《中华人民共和国食品安全法》第三十四条第十项")]
    [InlineData("食品经营许可和备案管理办法第52条;食品安全法第122条", "《食品经营许可和备案管理办法》第五十二条、《食品安全法》第一百二十二条")]
    [InlineData("河南省食品小作坊、小经营店和小摊点管理条例第15条", "《河南省食品小作坊、小经营店和小摊点管理条例》第十五条")]
    [InlineData("食品安全法第67、71条", "《食品安全法》第六十七、七十一条")]
    [InlineData("税收征收管理法第60条第1款第(四)项", "《税收征收管理法》第六十条第一款第四项")]
    [InlineData("", "")]
    public void A_citation_is_printed_in_one_style(string written, string printed) => Assert.Equal(printed, LawCitation.Of(written));

    [Theory]
    [InlineData(5, "五")]
    [InlineData(10, "十")]
    [InlineData(18, "十八")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(1260, "一千二百六十")]
    [InlineData(1003, "一千零三")]
    public void A_number_is_written_as_laws_number_their_articles(int number, string written) => Assert.Equal(written, LawCitation.Numeral(number));
}
