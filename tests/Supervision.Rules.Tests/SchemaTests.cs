using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Supervision.Core.Cases;
using Supervision.Rules.Authoring;
using Supervision.Rules.Conditions;
using Supervision.Rules.Vocabulary;
using Supervision.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Supervision.Rules.Tests;

/// <summary>The schemas as an editor uses them: a validator of others, that knows nothing of our readers, holds the files against them.</summary>
public sealed class SchemaTests
{
    private static readonly string Bad = Repository.PathTo("tests", "Supervision.Rules.Tests", "bad");
    private static readonly Lazy<JsonSchema> List = new(() => JsonSchema.FromText(RuleSchema.List.Text()));
    private static readonly Lazy<JsonSchema> Case = new(() => JsonSchema.FromText(RuleSchema.Case.Text()));

    // What only the engine can see: dates in the wrong order, items of no list, a party that cannot be, a case without acts, a name written twice.
    private static readonly string[] BeyondAnyCaseSchema = ["case-no-acts", "case-party-kind", "case-to-before-from", "case-unknown-item"];

    public static TheoryData<string> Schemas() => [.. RuleSchema.All.Select(schema => schema.Name)];

    public static TheoryData<string> BadCases() =>
        [.. Directory.EnumerateFiles(Bad, "case-*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Except(BeyondAnyCaseSchema).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_schema_beside_the_rules_is_the_one_the_language_generates(string name)
    {
        var schema = RuleSchema.All.Single(schema => schema.Name == name);

        Assert.Equal(schema.Text(), File.ReadAllText(Repository.PathTo("rules", schema.File)));
    }

    [Fact]
    public void Every_kind_of_condition_has_its_form_in_the_schema()
    {
        var definitions = JsonNode.Parse(RuleSchema.List.Text())!["$defs"]!.AsObject();

        Assert.All(ConditionKinds.Names, name => Assert.Equal(name, definitions[$"type.{name}"]!["properties"]!["type"]!["const"]!.GetValue<string>()));
    }

    [Fact]
    public void Only_what_is_searched_or_reckoned_from_days_is_shown_without_an_officer()
    {
        string[] Of(ProofBasis basis) => [.. ConditionKinds.All.Where(kind => ConditionProofs.BasisOf(kind.Name) == basis).Select(kind => kind.Name)];

        Assert.Equal(["first_offence", "not_on_serious_dishonesty_list"], Of(ProofBasis.Lookup));
        Assert.Equal(
            ["corrected_before_discovery_or_within_ordered_period", "corrected_within_ordered_period", "corrected_during_order", "corrected_on_own_initiative", "duration_threshold", "corrected_within_fixed_period"],
            Of(ProofBasis.Days));
        Assert.Equal(ProofBasis.Officer, ConditionProofs.BasisOf("corrected_on_the_spot_or_immediately"));
    }

    [Fact]
    public void A_kind_of_condition_says_itself_what_usually_shows_it()
    {
        Assert.Equal(FactTable.Evidence("source_of_goods_explained"), ConditionProofs.UsualEvidence("source_of_goods_explained"));
        Assert.Equal(FactTable.Evidence("corrected"), ConditionProofs.UsualEvidence("corrected_on_the_spot_or_immediately"));
        Assert.Equal(FactTable.Evidence("harm"), ConditionProofs.UsualEvidence("harm_minor"));
        Assert.NotNull(ConditionProofs.UsualEvidence("harm_none"));
        Assert.Null(ConditionProofs.UsualEvidence("no-such-kind"));
    }

    [Fact]
    public void Every_list_file_points_its_editor_to_the_schema() =>
        Assert.All(Books.All.Lists, list => Assert.StartsWith("# yaml-language-server: $schema=../list.schema.json\n", list.Text, StringComparison.Ordinal));

    [Fact]
    public void Every_shipped_list_is_valid() =>
        Assert.All(Books.All.Lists, list => Assert.All(Documents(list.Text), document => Assert.Empty(Errors(List.Value, document))));

    [Theory]
    [MemberData(nameof(CaseFileTests.Files), MemberType = typeof(CaseFileTests))]
    public void Every_case_of_the_rules_and_tests_is_valid(string file) =>
        Assert.All(Documents(File.ReadAllText(Repository.PathTo(file))), document => Assert.Empty(Errors(Case.Value, document)));

    [Fact]
    public void Every_case_of_the_samples_is_valid() =>
        Assert.All(CaseRun.FilesBelow(Repository.PathTo("samples", "demo", "cases")), file =>
            Assert.All(Documents(File.ReadAllText(file)), document => Assert.Empty(Errors(Case.Value, document))));

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_wrong_case_is_refused_by_the_schema_as_by_the_reader(string name) =>
        Assert.Contains(Documents(File.ReadAllText(Path.Combine(Bad, name + ".yaml"))), document => Errors(Case.Value, document).Count > 0);

    private static List<string> Errors(JsonSchema schema, JsonNode? document)
    {
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(document), new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 })
            .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}"), "not valid"];
    }

    private static List<JsonNode?> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => Json(document.RootNode))];
    }

    // As the editors read YAML 1.2: quoted is text; bare words may be null, a boolean or a number; days stay texts.
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain } bare => bare.Value switch
        {
            null or "" or "null" or "~" => null,
            "true" => true,
            "false" => false,
            var word when decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
            var word => word,
        },
        YamlScalarNode quoted => quoted.Value,
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
