using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Supervision.Rules.Language;

// What the reader of YAML objects to, in words for whoever writes the file. Its own words are English and are shown to nobody.
internal static partial class YamlFaults
{
    public const string Unclosed = "这里或者前面的方括号、花括号没有写完整";

    private const string Otherwise = "这里或者上一行的缩进、引号、冒号或者括号不对";

    // The first that fits is told: what is particular stands before what is general.
    private static readonly (string[] Signs, string Words)[] Told =
    [
        (["tab character", "invalid tab"], "缩进不能用制表符，要用空格"),
        (["Duplicate key", "duplicate key"], "同一名称写了两次"),
        (["unknown escape", "escape sequence"], "双引号中的反斜杠写法不对，请改用单引号，或者把反斜杠写两次"),
        (["quoted scalar", "double-quoted"], "引号没有写完整，开头和结尾都要有同样的引号"),
        (["flow sequence", "flow mapping", "Operation is not valid"], Unclosed),
        (["cannot start any token", "anchor", "alias", "scanning a tag"], "内容不能以这个符号开头，请用引号括起来"),
        (["Block sequence entries are not allowed"], "这里不能写“- ”开头的列，请另起一行"),
        (["invalid mapping", "Mapping values are not allowed"], "这里不能写“名称: 内容”，请核对上一行的缩进，内容中的冒号要用引号括起来"),
        (["block mapping", "expected ':'", "simple key"], "缩进没有对齐，或者名称后面没有写冒号和空格"),
        (["block collection", "expected '-'"], "缩进没有对齐，这一列的各行都要以“- ”开头"),
        (["Expected 'SequenceStart'"], "应当是以“- ”开头的列"),
        (["Expected 'MappingStart'"], "应当是若干“名称: 内容”"),
        (["Expected 'Scalar'"], "应当只写一个值"),
        (["Invalid cast", "No node deserializer"], "内容的形式不对：一个值、若干“名称: 内容”和以“- ”开头的列不能互相代替"),
    ];

    public static string Of(YamlException fault)
    {
        if (fault is BeyondLimitsException)
        {
            return fault.Message;
        }

        if (UnknownName().Match(fault.Message) is { Success: true } unknown)
        {
            return $"不认识名称“{unknown.Groups["name"].Value}”";
        }

        if (MissingNames().Match(fault.Message) is { Success: true } missing)
        {
            return $"缺少“{missing.Groups["names"].Value.Replace(",", "”“", StringComparison.Ordinal)}”";
        }

        // A value that is no number or no day is named by the exception inside.
        if (Value().Match(fault.InnerException?.Message ?? "") is { Success: true } value)
        {
            return $"写的“{value.Groups["value"].Value}”不是这里应有的数字、日期或者是非";
        }

        var known = Array.Find(Told, one => Array.Exists(one.Signs, sign => Says(fault, sign)));
        return known.Words ?? Otherwise;
    }

    private static bool Says(YamlException fault, string sign) =>
        fault.Message.Contains(sign, StringComparison.Ordinal)
        || (fault.InnerException?.Message.Contains(sign, StringComparison.Ordinal) ?? false);

    [GeneratedRegex("^Property '(?<name>[^']*)' not found")]
    private static partial Regex UnknownName();

    [GeneratedRegex("^Missing properties, '(?<names>[^']*)'")]
    private static partial Regex MissingNames();

    [GeneratedRegex("^(The input string|String|Requested value) '(?<value>.*?)' was not")]
    private static partial Regex Value();
}
