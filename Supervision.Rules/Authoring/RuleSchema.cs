using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Supervision.Rules.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Authoring;

/// <summary>规则语言的 JSON Schema, generated from the forms that the reader itself checks, so that editors complete and check list files.</summary>
public static class RuleSchema
{
    /// <summary>Where it is kept beside the rules.</summary>
    public const string File = "exemptions/list.schema.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text()
    {
        var parts = new SchemaParts();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "首违免罚清单",
        };

        foreach (var (name, value) in ListForms.File.Schema(parts).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = parts.Definitions();
        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }
}
