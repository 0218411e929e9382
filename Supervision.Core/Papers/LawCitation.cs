using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Supervision.Core.Papers;

/// <summary>
/// 法条引用: a citation as papers print it, the name of the law in 《》 and articles in Chinese numerals, however it was written: of
/// 食品安全法第34条第10项 《食品安全法》第三十四条第十项.
/// </summary>
public static partial class LawCitation
{
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Places = ["", "十", "百", "千"];

    /// <param name="written">One citation, or several divided by semicolons.</param>
    public static string Of(string written) =>
        string.Join('、', written.Split(['；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One));

    private static string One(string written)
    {
        var text = Numbered().Replace(written, Chinese);
        var named = Named().Match(text);
        return named.Success ? $"《{named.Groups["law"].Value}》{text[named.Length..]}" : text;
    }

    // 第67、71条 has two numbers before its one word; （四） is the same number as 四.
    private static string Chinese(Match cited)
    {
        var numbers = Number().Replace(cited.Groups["numbers"].Value, number => Numeral(int.Parse(number.Value, CultureInfo.InvariantCulture)));
        return $"第{numbers.Trim('(', ')', '（', '）')}{cited.Groups["word"].Value}";
    }

    /// <summary>A whole number from 1 to 9999 in Chinese numerals: 110 is 一百一十.</summary>
    public static string Numeral(int number)
    {
        var written = number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();

        for (var i = 0; i < written.Length; i++)
        {
            var digit = written[i] - '0';

            if (digit > 0)
            {
                text.Append(Digits[digit]).Append(Places[written.Length - 1 - i]);
            }
            else if (written[(i + 1)..].Any(later => later != '0') && (text.Length == 0 || text[^1] != '零'))
            {
                text.Append('零');
            }
        }

        // 10 to 19 begin with 十.
        return number is >= 10 and <= 19 ? text.ToString()[1..] : text.ToString();
    }

    [GeneratedRegex(@"第(?<numbers>[（(]?[0-9]{1,4}(?:[、,，][0-9]{1,4})*[)）]?|[（(][一二三四五六七八九十]+[)）])(?<word>[条款项目句])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("[0-9]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<law>[^《》“”]{2,60}?)(?=第[零一二三四五六七八九十百千、]+条)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
