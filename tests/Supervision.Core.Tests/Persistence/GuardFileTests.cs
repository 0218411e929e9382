using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>Beside the mapping of each table stands what the database refuses there, or why it refuses nothing.</summary>
public sealed partial class GuardFileTests
{
    private const int LongestFile = 300;

    private static readonly string Folder = Repository.PathTo("Supervision.Core", "Persistence", "Guards");

    public static TheoryData<string> Tables()
    {
        using var db = Model();
        return [.. db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_guards_of_its_own_or_its_file_says_why_it_has_none(string table)
    {
        Assert.True(File.Exists(FileOf(table)), $"{table}.sql: a new table states what the database refuses, or why it refuses nothing.");
        var text = File.ReadAllText(FileOf(table));

        var isGuarded = Trigger().Matches(text).Any(trigger => trigger.Groups["table"].Value == table);
        var saysWhyNot = Reason().IsMatch(text);

        Assert.True(isGuarded || saysWhyNot, $"{table}.sql has neither a trigger nor a line \"-- No guard: …\".");
        Assert.False(isGuarded && saysWhyNot, $"{table}.sql has a trigger and says that it has none.");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_says_which_of_its_columns_the_program_may_change(string table)
    {
        using var db = Model();
        var entity = db.Model.GetEntityTypes().Single(type => type.GetTableName() == table);
        var columns = Grants.Changeable(entity);
        var expected = columns.Count == 0 ? "nothing" : string.Join(", ", columns);

        Assert.Equal(expected, Changeable().Match(File.ReadAllText(FileOf(table))).Groups["columns"].Value);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_says_which_of_its_rows_the_program_may_remove_and_guards_the_others(string table)
    {
        using var db = Model();
        var entity = db.Model.GetEntityTypes().Single(type => type.GetTableName() == table);
        var text = File.ReadAllText(FileOf(table));

        Assert.Equal(Grants.IsCleared(entity), Removable().IsMatch(text));
        Assert.True(!Grants.IsCleared(entity) || text.Contains($"before delete on {table} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_file_belongs_to_a_table_or_to_several_and_is_short()
    {
        var tables = Tables().Select(row => row.Data).ToHashSet();

        foreach (var path in Directory.EnumerateFiles(Folder))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            Assert.True(name.StartsWith('_') || tables.Contains(name), $"{name}.sql: there is no such table.");
            Assert.InRange(File.ReadLines(path).Count(), 1, LongestFile);
        }
    }

    // The model is read, and nothing asked of a database.
    private static SupervisionDb Model() => new(SupervisionDbOptions.For("Host=nowhere"));

    private static string FileOf(string table) => Path.Combine(Folder, table + ".sql");

    [GeneratedRegex(@"^create (?:constraint )?trigger \w+\s[^;]*?\bon (?<table>\w+)\b", RegexOptions.Multiline)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"^-- No guard: \w.{20,}\.$", RegexOptions.Multiline)]
    private static partial Regex Reason();

    [GeneratedRegex(@"^-- The program may remove: \w.+\.$", RegexOptions.Multiline)]
    private static partial Regex Removable();

    [GeneratedRegex(@"^-- The program may change: (?<columns>[a-z_, ]+)\.$", RegexOptions.Multiline)]
    private static partial Regex Changeable();
}
