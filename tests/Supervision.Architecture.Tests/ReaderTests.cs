using System.Text.RegularExpressions;
using Supervision.Testing;

namespace Supervision.Architecture.Tests;

/// <summary>What Desk, Board, Record, List, View and Line mean stands in the README of Api, and the classes keep to it.</summary>
public sealed partial class ReaderTests
{
    private static readonly string[] Readers = ["Desk", "Board", "Record", "List"];
    private static readonly string[] Words = [.. Readers, "View", "Line"];

    public static TheoryData<string> Files() =>
        [.. SourceFiles.Written.Where(path => path.StartsWith(House.Api + "/", StringComparison.Ordinal))
            .Where(path => Readers.Any(word => path.EndsWith(word + ".cs", StringComparison.Ordinal)))
            .Where(path => SourceFiles.Read(path).Contains(" ReadAsync(", StringComparison.Ordinal))];

    [Fact]
    public void There_are_readers_of_each_kind() =>
        Assert.All(Readers, word => Assert.Contains(Files(), row => row.Data.EndsWith(word + ".cs", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_desk_board_record_or_list_reads_and_never_writes(string path) =>
        Assert.DoesNotMatch(Writes(), SourceFiles.Read(path));

    [Fact]
    public void Each_word_is_explained_by_types_that_exist()
    {
        var rows = Explained().Matches(File.ReadAllText(Repository.PathTo("Supervision.Api", "README.md")));
        var types = SourceFiles.Written.Where(path => path.StartsWith(House.Api + "/", StringComparison.Ordinal))
            .SelectMany(path => Declared().Matches(SourceFiles.Read(path)).Select(type => type.Groups["type"].Value)).ToHashSet();

        Assert.Equal(Words, rows.Select(row => row.Groups["word"].Value));
        Assert.All(rows.SelectMany(row => Named().Matches(row.Value)), name => Assert.Contains(name.Groups["type"].Value, types));
    }

    [GeneratedRegex(@"\b(?:ExecuteAsync|RunAsync|RunOnceAsync|SaveChangesAsync|AuditAsync)\(")]
    private static partial Regex Writes();

    [GeneratedRegex(@"^\| (?<word>[A-Z][a-z]+) \| .*$", RegexOptions.Multiline)]
    private static partial Regex Explained();

    [GeneratedRegex(@"`(?<type>[A-Z]\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:public|internal) (?:(?:sealed|static|abstract|partial) )*(?:class|record) (?<type>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
