using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Supervision.Rules.Language;

// A place in a file that knows where it stands, so that every error can say so.
internal sealed class RuleNode(YamlNode node, string file)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string Place => $"{file}第{Line}行";

    public int Line => (int)node.Start.Line;

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public bool IsScalar => node is YamlScalarNode;

    public bool IsDate => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public bool IsNumber => decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    public bool IsNull => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };

    // Written without quotation marks, so that numbers, dates and null mean themselves.
    public bool IsPlain => node is YamlScalarNode { Style: ScalarStyle.Plain };

    public IEnumerable<string> Keys => Map.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? throw Wrong("若干“名称: 内容”"));

    private YamlMappingNode Map => node as YamlMappingNode ?? throw Wrong("若干“名称: 内容”");

    public static RuleNode Read(string text, string file) =>
        ReadAll(text, file) is [var only, ..] ? only : throw new RuleFileException(LanguageProblems.Unreadable(file, "没有内容"));

    // A file may hold several documents, divided by lines of three dashes.
    public static IReadOnlyList<RuleNode> ReadAll(string text, string file)
    {
        if (text.Length > ShallowParser.LongestText)
        {
            throw new RuleFileException(LanguageProblems.Unreadable(file, $"超过{ShallowParser.LongestText / 10000}万字，请分成几个文件"));
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
        {
            throw new RuleFileException(LanguageProblems.Unreadable($"{file}第{text.AsSpan(0, at).Count('\n') + 1}行", "有不能保存的字符（空字符）"));
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowParser(text));
            return [.. stream.Documents.Select(document => new RuleNode(document.RootNode, file))];
        }
        catch (BeyondLimitsException exception)
        {
            throw new RuleFileException(LanguageProblems.Unreadable($"{file}第{exception.Start.Line}行", exception.Message));
        }
        catch (YamlException exception)
        {
            var place = $"{file}第{exception.Start.Line}行第{exception.Start.Column}列";
            throw new RuleFileException(LanguageProblems.Unreadable(place, YamlFaults.Of(exception)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner gives up without a place on some unclosed brackets.
            throw new RuleFileException(LanguageProblems.Unreadable($"{file}第{LineUnclosed(text)}行", YamlFaults.Unclosed));
        }
    }

    public static int LineUnclosed(string text)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => line.Count(letter => letter is '{' or '[') != line.Count(letter => letter is '}' or ']'));
        return at < 0 ? lines.Length : at + 1;
    }



    public string PlaceOf(string key) =>
        $"{file}第{Map.Children.Keys.First(one => one is YamlScalarNode scalar && scalar.Value == key).Start.Line}行";

    // A name written twice is a mistake that YAML readers settle in silence.
    public void RefuseDoubles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        if (Keys.FirstOrDefault(key => !seen.Add(key)) is { } twice)
        {
            throw new RuleFileException(LanguageProblems.DuplicateKey(Place, twice));
        }
    }

    public bool Has(string key) => Keys.Contains(key, StringComparer.Ordinal);

    public RuleNode? Find(string key)
    {
        _asked.Add(key);
        return Map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value is { } found
            ? new(found, file)
            : null;
    }

    // Absent and null are the same here; who must tell them apart asks Has.
    public RuleNode? Given(string key) => Find(key) is { IsNull: false } found ? found : null;

    public RuleNode Need(string key) => Given(key) ?? throw new RuleFileException(LanguageProblems.MissingKey(Place, key, ""));

    public IReadOnlyList<RuleNode> List(string key) => Given(key)?.Items ?? [];

    public IReadOnlyList<RuleNode> Items =>
        node is YamlSequenceNode list ? [.. list.Children.Select(child => new RuleNode(child, file))] : throw Wrong("以短横线分列的若干项");

    public string Text => (node as YamlScalarNode)?.Value ?? throw Wrong("一段文字");

    public IReadOnlyList<string> OneOrMore => IsList ? Texts : [Text];

    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text)];

    public DateOnly Date =>
        DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong("日期，如 2026-05-20");

    public decimal Number =>
        decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("数字");

    public bool YesNo => Text switch { "true" => true, "false" => false, _ => throw Wrong("true 或 false") };

    public T OneOf<T>(IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text, out var value) ? value : throw Wrong($"下列之一：{string.Join("、", words.Keys)}");

    // Whatever nobody asked for is a mistake of the writer.
    public void Close()
    {
        if (Keys.FirstOrDefault(key => !_asked.Contains(key)) is { } unknown)
        {
            var at = Map.Children.Keys.First(key => key is YamlScalarNode { Value: var name } && name == unknown).Start.Line;
            throw new RuleFileException(LanguageProblems.UnknownKey($"{file}第{at}行", unknown, _asked.Order(StringComparer.Ordinal)));
        }
    }

    public static string Meant(RuleNode node, IEnumerable<string> known) =>
        node.IsScalar && Nearest.To(node.Text, known) is { } near ? $"（是不是“{near}”？）" : "";

    public RuleFileException Wrong(string expected) => new(LanguageProblems.Unexpected(Place, Found, expected));

    private string Found => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlMappingNode => "一组内容",
        _ => "一列内容",
    };
}
