using System.Text.Json.Nodes;

namespace Supervision.Rules.Language;

// A group whose form depends on one of its words, such as the type of a condition.
internal sealed record Choice(string Tag, string Expected, IReadOnlyDictionary<string, Form> Forms) : Shape
{
    public override void Check(RuleNode node)
    {
        if (!node.IsMap)
        {
            throw node.Wrong(Expected);
        }

        var tag = node.Given(Tag) ?? throw new RuleFileException(LanguageProblems.MissingKey(node.Place, Tag, Expected));

        if (!tag.IsScalar || !Forms.TryGetValue(tag.Text, out var form))
        {
            throw tag.Wrong($"{Expected}：{string.Join("、", Forms.Keys.Order(StringComparer.Ordinal))}{RuleNode.Meant(tag, Forms.Keys)}");
        }

        form.Check(node);
    }

    public override JsonObject Schema(SchemaParts parts) => new()
    {
        ["oneOf"] = new JsonArray([.. Forms.OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => (JsonNode)parts.Ref($"{Tag}.{form.Key}", () => form.Value))]),
    };
}
