using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class ListPageTests
{
    private static readonly RuleSources Sources = RuleSources.From(Repository.PathTo("rules")).Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Fact]
    public void Every_shipped_list_can_be_read_as_a_page_with_words_for_each_condition()
    {
        foreach (var list in Sources.Lists)
        {
            var page = ListPage.Read(list, Sources.Readings).Match(read => read, problem => throw new InvalidOperationException(problem.Message));

            Assert.Equal(page.Outline.Clauses.Select(clause => clause.Item), page.Items.Select(item => item.Id));
            Assert.All(page.Items.SelectMany(item => All(item.Conditions)), line => Assert.False(string.IsNullOrWhiteSpace(line.Text)));
            Assert.All(page.Items.SelectMany(item => All(item.Conditions)), line => Assert.DoesNotContain("Supervision.", line.Asks ?? "", StringComparison.Ordinal));
            Assert.Empty(ListDefect.In(list, Sources.Readings));
        }
    }

    [Fact]
    public void Every_item_with_an_error_is_named_and_not_only_the_first()
    {
        var list = Sources.Lists.Single(text => text.Name.EndsWith("CD-CG-2022.yaml", StringComparison.Ordinal));
        var bad = list with
        {
            Text = list.Text.Replace("level: city", "level: village", StringComparison.Ordinal).Replace("\"占用≤2天\", at_most", "\"占用≤2天\", at_mostly", StringComparison.Ordinal)
                .Replace("corrected_on_the_spot_or_immediately", "corrected_some_day", StringComparison.Ordinal),
        };

        var found = ListDefect.In(bad, Sources.Readings);

        Assert.Equal(new int?[] { null, 0, 1 }, found.Select(defect => defect.Item).Take(3));
        Assert.Contains("第6行", found[0].Problem.Message, StringComparison.Ordinal);
        Assert.All(found, defect => Assert.Matches("第[0-9]+行：", defect.Problem.Message));
        Assert.Null(Assert.Single(ListDefect.In(list with { Text = "list: [" }, Sources.Readings)).Item);
        Assert.Null(Assert.Single(ListDefect.In(list with { Text = list.Text + "more: 1\n" }, Sources.Readings)).Item);
    }

    private static IEnumerable<ConditionLine> All(IEnumerable<ConditionLine> lines) => lines.SelectMany(line => All(line.Parts).Prepend(line));
}
