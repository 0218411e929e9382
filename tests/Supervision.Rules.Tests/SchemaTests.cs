using System.Text.Json.Nodes;
using Supervision.Rules.Authoring;
using Supervision.Rules.Conditions;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_beside_the_rules_is_the_one_the_language_generates() =>
        Assert.Equal(RuleSchema.Text(), File.ReadAllText(Repository.PathTo("rules", RuleSchema.File)));

    [Fact]
    public void Every_kind_of_condition_has_its_form_in_the_schema()
    {
        var definitions = JsonNode.Parse(RuleSchema.Text())!["$defs"]!.AsObject();

        Assert.All(Vocabulary.Names, name => Assert.Equal(name, definitions[$"type.{name}"]!["properties"]!["type"]!["const"]!.GetValue<string>()));
    }

    [Fact]
    public void Every_list_file_points_its_editor_to_the_schema() =>
        Assert.All(Books.All.Lists, list => Assert.StartsWith("# yaml-language-server: $schema=../list.schema.json\n", list.Text, StringComparison.Ordinal));
}
