using Supervision.Rules.Lints;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class LintTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly string Here = Repository.PathTo("tests", "Supervision.Rules.Tests", "lint");

    public static TheoryData<string> Smelling() =>
        [.. Directory.EnumerateFiles(Here, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => !name.StartsWith("upper", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Smelling))]
    public void What_a_careful_reader_would_point_out_is_said_with_its_place(string name)
    {
        var upper = Path.Combine(Here, "upper-list.yaml");
        var sources = Books.All with
        {
            Lists = [.. new[] { upper, Path.Combine(Here, name + ".yaml") }.Select(file => new RuleText(Path.GetFileName(file), File.ReadAllText(file)))],
        };

        Golden.Matches(Said(Books.Value(Rulebook.Read(sources))), $"lint/{name}.txt");
    }

    [Fact]
    public void What_the_shipped_lists_leave_to_look_at_is_known_line_by_line() => Golden.Matches(Said(Books.Whole), "lint/shipped.txt");

    private static string Said(Rulebook book) =>
        string.Concat(RuleLints.Of(book, Day).Select(lint => $"{lint.Kind.Named()}　{lint.Message}\n"));
}
