using Supervision.Core.Primitives;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
using YamlDotNet.Serialization.NodeDeserializers;

namespace Supervision.Rules.Language;

/// <summary>Reads a table of parameters from a YAML file. Unknown and missing keys are errors that name file and line.</summary>
internal static class RuleTable
{
    public static Result<T> Parse<T>(string text, string path) where T : class
    {
        var reader = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .WithNodeDeserializer(inner => new LineNodes(inner), where => where.InsteadOf<ObjectNodeDeserializer>())
            .Build();

        try
        {
            return reader.Deserialize<T>(new ShallowParser(text)) is { } table
                ? table
                : new Problem("rules.file-empty", ProblemKind.Invalid, $"规则文件{path}是空的。请补上内容。");
        }
        catch (YamlException exception)
        {
            return Unreadable($"{path}第{exception.Start.Line}行第{exception.Start.Column}列", YamlFaults.Of(exception));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner gives up without a place on some unclosed brackets.
            return Unreadable($"{path}第{RuleNode.LineUnclosed(text)}行", YamlFaults.Unclosed);
        }
    }

    private static Problem Unreadable(string place, string cause) =>
        new("rules.file-unreadable", ProblemKind.Invalid, $"规则文件{place}读不懂：{cause}。请对照同目录其他条目更正。");
}
