using System.Text.Json.Nodes;

namespace Supervision.Rules.Language;

// A group of “名称: 内容”: which names may stand there, which must, and what each holds.
internal sealed record Form(string Summary, params Key[] Keys) : Shape
{
    public override void Check(RuleNode node)
    {
        if (!node.IsMap)
        {
            throw node.Wrong(Summary);
        }

        node.RefuseDoubles();

        foreach (var name in node.Keys)
        {
            if (Keys.All(key => key.Name != name))
            {
                throw new RuleFileException(LanguageProblems.UnknownKey(node.PlaceOf(name), name, Keys.Select(key => key.Name)));
            }
        }

        foreach (var key in Keys)
        {
            if (node.Given(key.Name) is { } given)
            {
                key.Shape.Check(given);
            }
            else if (key.Required)
            {
                throw new RuleFileException(LanguageProblems.MissingKey(node.Place, key.Name, key.Summary));
            }
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        var properties = new JsonObject();

        foreach (var key in Keys)
        {
            var schema = key.Shape.Schema(parts);
            properties[key.Name] = Described(key.Required ? schema : new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) }, key.Summary);
        }

        return new()
        {
            ["type"] = "object",
            ["description"] = Summary,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Described(JsonObject schema, string summary)
    {
        if (summary.Length > 0 && !schema.ContainsKey("$ref"))
        {
            schema["description"] = summary;
        }

        return schema;
    }
}

// One name of a form.
internal sealed record Key(string Name, Shape Shape, string Summary = "")
{
    public bool Required { get; init; }

    public static Key Must(string name, Shape shape, string summary = "") => new(name, shape, summary) { Required = true };
}
