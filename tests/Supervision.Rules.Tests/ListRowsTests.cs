using Supervision.Rules.Authoring;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class ListRowsTests
{
    [Fact]
    public void Every_shipped_list_comes_back_from_its_rows_with_nothing_lost() =>
        Assert.All(Books.All.Lists, list => Assert.Equal(Meaning(list.Text), Meaning(Books.Value(ListRows.Of(list)).ToYaml())));

    [Fact]
    public void A_list_that_was_written_once_is_written_the_same_again() =>
        Assert.All(Books.All.Lists, list =>
        {
            var once = Books.Value(ListRows.Of(list)).ToYaml();
            Assert.Equal(once, Books.Value(ListRows.Of(new RuleText(list.Name, once))).ToYaml());
        });

    [Fact]
    public void Lists_with_every_condition_and_exclusion_come_back_too() =>
        Assert.All(Directory.EnumerateFiles(Repository.PathTo("tests", "Supervision.Rules.Tests", "good"), "list-*.yaml"), file =>
        {
            var text = File.ReadAllText(file);
            Assert.Equal(Meaning(text), Meaning(Books.Value(ListRows.Of(new RuleText(file, text))).ToYaml()));
        });

    [Fact]
    public void The_difference_of_two_versions_is_told_row_by_row()
    {
        var before = Books.All.Lists.Single(list => list.Name.EndsWith("/CD-CG-2022.yaml", StringComparison.Ordinal));
        var after = before with { Text = before.Text.Replace("at_most: 5}", "at_most: 8}", StringComparison.Ordinal).Replace("CD-CG-2022-03", "CD-CG-2022-04", StringComparison.Ordinal) };

        var differences = Books.Value(ListDifference.Between(before, after));

        Assert.Empty(Books.Value(ListDifference.Between(before, before)));
        Golden.Matches(string.Concat(differences.Select(one => $"{one.Item} {one.Heading}\n- {one.Before}\n+ {one.After}\n")), "difference.txt");
    }

    // Groups by name, whatever their order; what stands in a scalar, and whether it is null.
    private static string Meaning(string text) => Meaning(RuleNode.Read(text, "list.yaml"));

    private static string Meaning(RuleNode node) =>
        node.IsMap ? "{" + string.Join(",", node.Keys.Order(StringComparer.Ordinal).Where(key => !node.Find(key)!.IsNull).Select(key => $"{key}:{Meaning(node.Find(key)!)}")) + "}"
        : node.IsList ? "[" + string.Join(",", node.Items.Select(Meaning)) + "]"
        : node.IsNull ? "null" : RuleWriter.Quoted(node.Text);
}
