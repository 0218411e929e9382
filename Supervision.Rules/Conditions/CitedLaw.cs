using System.Globalization;
using Supervision.Core.Papers;

namespace Supervision.Rules.Conditions;

// 所引的法条: a law with the number of its article, as 招标投标法53, however somebody else cites it: 《招标投标法》第五十三条 is the same, article 153 is not.
internal static class CitedLaw
{
    public static bool IsSame(string known, string cited)
    {
        var law = new string([.. known.TakeWhile(letter => !char.IsAsciiDigit(letter))]).Trim('《', '》', '第');
        var article = new string([.. known.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return cited.Contains(law, StringComparison.Ordinal) && (Numbers(cited).Contains(article) || IsInWords(article, cited));
    }

    private static bool IsInWords(string article, string cited) =>
        int.TryParse(article, CultureInfo.InvariantCulture, out var number) && number > 0 && cited.Contains($"第{LawCitation.Numeral(number)}条", StringComparison.Ordinal);

    private static string[] Numbers(string text) =>
        new string([.. text.Select(letter => char.IsAsciiDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
