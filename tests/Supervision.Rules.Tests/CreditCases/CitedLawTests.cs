using Supervision.Rules.Conditions;

namespace Supervision.Rules.Tests.CreditCases;

public sealed class CitedLawTests
{
    [Theory]
    [InlineData("安全生产法65", "安全生产法第65条", true)]
    [InlineData("安全生产法65", "《中华人民共和国安全生产法》第六十五条第一款", true)]
    [InlineData("安全生产法65", "安全生产法第165条", false)]
    [InlineData("安全生产法65", "安全生产法第一百六十五条", false)]
    [InlineData("消防法70", "安全生产法70", false)]
    [InlineData("公司法178（4）", "公司法第178条第1款第4项", true)]
    public void An_article_is_the_same_however_it_is_cited_and_no_other(string known, string cited, bool isSame) =>
        Assert.Equal(isSame, CitedLaw.IsSame(known, cited));
}
