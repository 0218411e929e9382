using System.Text.Json.Nodes;

namespace Supervision.Rules.Language;

// A group of “名称: 内容”: which names may stand there, which must, and what each holds.
internal sealed record Form(string Summary, params Key[] Keys) : Shape
{
    // Names of which one and only one must be given.
    public IReadOnlyList<string> ExactlyOne { get; init; } = [];

    // Names of which at least one must be given.
    public IReadOnlyList<string> AtLeastOne { get; init; } = [];

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
                throw new RuleFileException(LanguageProblems.UnknownKey(node.PlaceOf(name), name, Keys.Where(key => !key.IsAlias).Select(key => key.Name)));
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

        Count(node);
    }

    private void Count(RuleNode node)
    {
        if (ExactlyOne.Count > 0 && ExactlyOne.Count(name => node.Given(name) is not null) != 1)
        {
            throw node.Wrong($"{Summary}。{string.Join("、", ExactlyOne)}当中写一种，只写一种");
        }

        if (AtLeastOne.Count > 0 && AtLeastOne.All(name => node.Given(name) is null))
        {
            var told = Keys.Where(key => AtLeastOne.Contains(key.Name) && !key.IsAlias).ToList();
            throw new RuleFileException(LanguageProblems.MissingKey(
                node.Place, string.Join("、", told.Select(key => key.Name)), told is [var only] ? only.Summary : "至少写一种"));
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        var properties = new JsonObject();

        foreach (var key in Keys)
        {
            var value = key.Shape.Schema(parts);
            properties[key.Name] = Described(key.Required ? value : new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) }, key.Summary);
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["description"] = Summary,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name)]),
            ["additionalProperties"] = false,
        };

        foreach (var (word, names) in new[] { ("oneOf", ExactlyOne), ("anyOf", AtLeastOne) }.Where(pair => pair.Item2.Count > 0))
        {
            schema[word] = new JsonArray([.. names.Select(name => (JsonNode)new JsonObject { ["required"] = new JsonArray(name) })]);
        }

        return schema;
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

    // Read and never told: another spelling of a name beside it.
    public bool IsAlias { get; init; }

    public static Key Must(string name, Shape shape, string summary = "") => new(name, shape, summary) { Required = true };
}
