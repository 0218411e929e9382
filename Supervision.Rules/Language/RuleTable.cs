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
            var cause = exception.InnerException?.Message ?? exception.Message;
            return new Problem("rules.file-unreadable", ProblemKind.Invalid,
                $"规则文件{path}第{exception.Start.Line}行第{exception.Start.Column}列读不懂：{cause}。请对照同目录其他条目更正。");
        }
    }
}
