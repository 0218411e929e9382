using System.Text.Json.Nodes;

namespace Supervision.Rules.Language;

// The named parts of a schema, each written once however often it is used.
internal sealed class SchemaParts
{
    private readonly SortedDictionary<string, JsonObject> _written = new(StringComparer.Ordinal);

    public JsonObject Ref(string name, Func<Shape> shape)
    {
        if (!_written.ContainsKey(name))
        {
            _written[name] = [];
            _written[name] = shape().Schema(this);
        }

        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    public JsonObject Definitions() => new(_written.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
}
