using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>What a lawyer is told of an item.</summary>
public sealed class ExplanationOfItemsTests
{
    private static readonly CaseShelf Shelf = CaseShelf.Of(Repository.PathTo("rules"));

    [Fact]
    public void Every_item_can_be_explained_with_its_law_its_conditions_and_how_sure_its_words_are()
    {
        foreach (var item in Books.Whole.Items)
        {
            var told = Explain(item.Id);

            Assert.NotEmpty(told.Article);
            Assert.NotEmpty(told.Sentence);
            Assert.NotEmpty(told.Elements);
            Assert.Equal(item.Conditions.Parts.Count, told.Conditions.Count);
            Assert.All(told.Words, word => Assert.Contains(word.Mark, (string[])["核", "旧知", "待核", "选定"]));
        }
    }

    [Fact]
    public void An_element_is_asked_stood_for_or_left_to_be_found()
    {
        var expired = Explain("SAMR-2025-10-05").Elements.ToDictionary(element => element.Name);

        Assert.NotEmpty(expired["first"].AskedBy);
        Assert.Equal(["货值≤500元", "未发生事故"], expired["harm"].StoodForBy);
        Assert.NotEmpty(expired["timely"].AskedBy);
        Assert.Contains(Books.Whole.Items.Select(item => Explain(item.Id)).SelectMany(told => told.Elements),
            element => element.Said.StartsWith("清单没有问", StringComparison.Ordinal));
    }

    [Fact]
    public void Published_decisions_are_told_with_what_was_really_decided_and_what_the_rules_say_now()
    {
        var oil = Explain("SAMR-2025-10-05").Published.Single(shown => shown.Case == "07凤凰");

        Assert.StartsWith("行政处罚", oil.Real, StringComparison.Ordinal);
        Assert.StartsWith("http", oil.Published, StringComparison.Ordinal);
        Assert.False(oil.IsCarried);
    }

    [Fact]
    public void Every_published_decision_says_where_it_was_published_and_what_was_decided()
    {
        var files = CaseRun.FilesBelow(Repository.PathTo("rules", "exemptions", "national", "cases", "published"));

        Assert.Equal(31, files.Count);
        Assert.All(files.SelectMany(file => Books.Value(CaseFile.LoadAll(file, file))), read => Assert.True(read is { Source: not null, Real: not null }, read.Case.Name));
    }

    [Fact]
    public void A_mistyped_number_is_answered_with_items_that_may_have_been_meant() =>
        Assert.Contains("SAMR-2025-10-05（经营超过保质期的食品）", Refused("SAMR-2025-10-5"), StringComparison.Ordinal);

    [Fact]
    public void Words_of_the_violation_find_the_item_or_say_which_could_be_meant()
    {
        Assert.Equal("SAMR-2025-10-05", Explain("经营超过保质期的食品").Id);
        Assert.Contains("不止一个事项", Refused("食品"), StringComparison.Ordinal);
        Assert.Contains("SAMR-2025-10-05", Refused("过期"), StringComparison.Ordinal);
        Assert.Contains("请核对编号", Refused("XYZ"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_versions_one_has_to_be_named()
    {
        var book = Books.Value(Rulebook.Read(Books.Of(List("2025-01-01"), List("2026-03-01"))));

        Assert.Contains("X-01@2025-01-01（《样例清单》）；X-01@2026-03-01", Refused("X-01", book), StringComparison.Ordinal);
        Assert.Contains("没有自“2024-01-01”起施行的版本", Refused("X-01@2024-01-01", book), StringComparison.Ordinal);
        Assert.Equal("自2026-03-01起施行", Books.Value(ItemExplainer.Explain(book, "X-01@2026-03-01", Shelf)).Version);
    }

    [Fact]
    public void Coverage_says_which_elements_of_the_law_cases_try()
    {
        var cases = CaseRun.FilesBelow(Repository.PathTo("rules", "exemptions", "national", "cases", "worked"))
            .SelectMany(file => Books.Value(CaseFile.LoadAll(file, file))).Select(read => read.Case);
        var elements = RuleCoverage.Of(Books.Whole, cases).Items.Single(item => item.Item == "TAX-2021-6-01").Elements;

        Assert.Equal(["first", "harm", "timely"], elements.Select(element => element.Name));
        Assert.True(elements[0].IsTried);
    }

    private static ItemExplanation Explain(string named) => Books.Value(ItemExplainer.Explain(Books.Whole, named, Shelf));

    private static string Refused(string named, Rulebook? book = null) =>
        ItemExplainer.Explain(book ?? Books.Whole, named, Shelf).Match(_ => "", problem => problem.Message);

    private static string List(string from) => $$"""
        list:
          id: X
          title: 样例清单
          issuer: 样例局
          level: city
          regions: ['430300']
          effective: {from: {{from}}, to: null}
          verified: text_seen
          first_offence: {defined: false}
        items:
          - id: X-01
            domain: 市场监管
            violation: 样例行为
            kind: 可以不予处罚(首违)
            conditions: [{type: harm_minor}]
            verified: text_seen
            articles_verified: text_seen
        """;
}
