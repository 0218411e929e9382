using System.Text.RegularExpressions;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>对照记录: every item was read beside its text, and the record says what was read, what was changed and how sure it is.</summary>
public sealed partial class ReadingRecordTests
{
    private const int Columns = 5;

    private static readonly Lazy<List<string[]>> Rows = new(() =>
    [
        .. File.ReadLines(Repository.PathTo("rules", "exemptions", "READING.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim(' ', '`')).ToArray()),
    ]);

    [Fact]
    public void Every_item_has_its_line() =>
        Assert.Equal(Books.Whole.Items.Select(item => item.Id).Order(StringComparer.Ordinal), Rows.Value.Select(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_says_what_was_read_what_was_changed_and_how_sure_it_is() =>
        Assert.All(Rows.Value, row =>
        {
            Assert.Equal(Columns, row.Length);
            Assert.All(row, Assert.NotEmpty);
        });

    [Fact]
    public void The_record_names_each_act_as_its_list_does() =>
        Assert.All(Rows.Value, row => Assert.Equal(Books.Whole.Find(row[0])!.Violation, row[1]));

    [Fact]
    public void A_basis_of_penalty_is_the_clause_alone() =>
        Assert.All(Books.Whole.Items.Where(item => item.PenaltyBasis is not null), item => Assert.DoesNotMatch(MoreThanAClause(), item.PenaltyBasis!));

    // 轻微: where the list does not ask it, nor puts it in figures, an officer finds it before adoption, and the record says so.
    [Fact]
    public void Where_a_list_of_slight_acts_does_not_ask_slightness_the_record_says_who_finds_it()
    {
        var silent = Books.Whole.Items.Where(item => item.Kind == "不予处罚(轻微)" && !item.NotAnOffence && item.List.Kind == ListForms.Issued
            && !item.StandsFor.ContainsKey("act_minor") && item.Conditions.All.All(condition => condition.Type != "act_minor")).Select(item => item.Id).ToList();

        Assert.Equal(19, silent.Count);
        Assert.All(silent, id => Assert.Contains("是否轻微", Rows.Value.Single(row => row[0] == id)[3], StringComparison.Ordinal));
    }

    [GeneratedRegex("[≤≥<>;；/–]|元|罚则|等$|同(条例|办法|标准|规定)|查封|扣押")]
    private static partial Regex MoreThanAClause();
}
