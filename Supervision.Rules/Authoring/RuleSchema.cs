using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>规则语言的 JSON Schema, generated from the forms that the readers themselves check, so that editors complete and check the files.</summary>
public sealed class RuleSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _title;
    private readonly Form _form;

    private RuleSchema(string name, string title, Form form) => (Name, _title, _form) = (name, title, form);

    public static RuleSchema List { get; } = new("list", "首违免罚清单", ListForms.File);

    public static RuleSchema Case { get; } = new("case", "首违免罚案情", CaseForms.File);

    public static IReadOnlyList<RuleSchema> All { get; } = [List, Case];

    public string Name { get; }

    /// <summary>Where it is kept beside the rules.</summary>
    public string File => $"exemptions/{Name}.schema.json";

    public string Text()
    {
        var parts = new SchemaParts();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = _title,
        };

        foreach (var (name, value) in _form.Schema(parts).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = parts.Definitions();
        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }
}
