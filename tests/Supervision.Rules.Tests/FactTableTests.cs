using System.Text.Json.Nodes;
using Supervision.Core.Exemptions;
using Supervision.Rules.Authoring;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Tests;

/// <summary>Walks the table of facts: whatever has a line there is in form, reader and schema, and whatever the rules ask has a line there.</summary>
public sealed class FactTableTests
{
    public static TheoryData<string> Names() => [.. FactTable.All.Select(fact => fact.Name)];

    [Fact]
    public void A_name_stands_once_and_every_line_has_its_words()
    {
        var names = FactTable.All.Select(fact => fact.Name).Concat(FactTable.Circumstances.Select(one => one.Name)).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.All(FactTable.All, fact => Assert.True(IsChinese(fact.Title) && IsChinese(fact.Question), fact.Name));
        Assert.All(FactTable.All.OfType<ChoiceFact>().SelectMany(fact => fact.Choices), choice => Assert.True(IsChinese(choice.Label) && IsChinese(choice.Sentence), choice.Word));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_case_file_says_of_a_fact_is_read_and_said_again(string name)
    {
        var fact = FactTable.Find(name)!;

        foreach (var written in Samples.Of(fact))
        {
            var act = Read(fact, written).Acts[0];

            Assert.Equal(written, fact.Of(act));
            Assert.True(fact.CanRead(written));
            Assert.Equal(act.Facts.Count + act.Findings.Count > 0, fact is NumberFact or YesNoFact);
            Assert.Null(fact.Of(fact.On(act, null)));
            Assert.Null(fact.Of(Read(fact, "null").Acts[0]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fact_is_offered_by_the_schema_with_its_words_and_refused_where_it_is_of_another_kind(string name)
    {
        var fact = FactTable.Find(name)!;
        var act = JsonNode.Parse(RuleSchema.Case.Text())!["$defs"]!["act"]!["properties"]!;
        var group = fact.Place is FactPlace.Act ? act : act[Group(fact)]!["properties"] ?? act[Group(fact)]!["anyOf"]![0]!["properties"];

        Assert.StartsWith(fact.Question, group![name]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(fact.CanRead("不知道"));
        Assert.False(CaseFile.Parse(Whole(Text(fact, "不知道")), "案情").Succeeded(out _, out var problem));
        Assert.Equal("rules.unexpected", problem.Code);
    }

    // Else a word of developers would reach a person as the name of what is to be established.
    [Fact]
    public void Whatever_the_lists_and_the_law_ask_has_a_line_in_the_table()
    {
        var asked = Books.Whole.Items.SelectMany(item => Walk(item.Conditions)).Concat(Books.Whole.Lists.SelectMany(list => list.Exclusions is { } exclusions ? Walk(exclusions) : []))
            .SelectMany(NamesOf).Distinct().ToList();

        Assert.True(asked.Count > 15);
        Assert.All(asked, name => Assert.NotNull(FactTable.Find(name)));
    }

    [Fact]
    public void A_number_that_a_list_alone_counts_is_read_and_not_asked()
    {
        var counted = FactTable.All.Where(fact => !FactTable.Asked.Contains(fact)).ToList();

        Assert.Contains("count", counted.Select(fact => fact.Name));
        Assert.All(counted, fact => Assert.False(FactTable.IsAskedNumber(fact.Name)));
        Assert.Equal(2.5m, Read("facts: {of_a_new_list: 2.5}").Acts[0].Facts["of_a_new_list"]);
    }

    private static IEnumerable<string> NamesOf(Condition condition) => condition switch
    {
        FindingCondition finding => [finding.Finding],
        ThresholdCondition threshold => [threshold.Fact],
        _ => [],
    };

    private static IEnumerable<Condition> Walk(Condition condition) => condition.Parts.SelectMany(Walk).Prepend(condition);

    private static string Group(Fact fact) => fact.Place is FactPlace.Facts ? "facts" : "findings";

    private static string Text(Fact fact, string written) => fact.Place is FactPlace.Act ? $"{fact.Name}: {written}" : $"{Group(fact)}: {{{fact.Name}: {written}}}";

    private static ExemptionCase Read(Fact fact, string written) => Read(Text(fact, written));

    private static ExemptionCase Read(string line) => Books.Value(CaseFile.Parse(Whole(line), "案情")).Case;

    private static string Whole(string line) =>
        $"decided: 2026-06-30\norgan: {{code: '430300'}}\nparty: {{id: NP-1}}\nacts:\n- id: a1\n  {line}\n";

    private static bool IsChinese(string words) => words.Any(letter => letter is >= '一' and <= '鿿') && !words.Contains('_');

    /// <summary>What may be written of a fact: of a choice every word.</summary>
    private static class Samples
    {
        public static IEnumerable<string> Of(Fact fact) => fact switch
        {
            YesNoFact => [YesNoText.Yes, YesNoText.No],
            ChoiceFact choice => choice.Choices.Select(one => one.Word),
            DateFact => ["2026-05-20"],
            _ => ["0", "0.5", "126"],
        };
    }
}
