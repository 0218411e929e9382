using Supervision.Core.Primitives;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class LocatedErrorTests
{
    private static readonly string Here = Repository.PathTo("tests", "Supervision.Rules.Tests");

    public static TheoryData<string> Bad(string kind) => [.. Files("bad", kind)];

    public static TheoryData<string> Good() => [.. Files("good", "list-")];

    [Theory]
    [MemberData(nameof(Bad), "list-")]
    public void A_bad_list_is_refused_with_the_place_the_words_found_and_the_next_step(string name)
    {
        var problem = Assert.Single(Rulebook.Check(With("bad", name)));

        Golden.Matches(problem.Code + "\n" + problem.Message + "\n", $"bad/{name}.txt");
    }

    [Theory]
    [MemberData(nameof(Bad), "case-")]
    public void A_bad_case_is_refused_with_the_place_the_words_found_and_the_next_step(string name)
    {
        var text = File.ReadAllText(Path.Combine(Here, "bad", name + ".yaml"));
        var problem = CaseFile.Parse(text, name + ".yaml").Match(
            read => RuleEngines.For(Books.Whole).Decide(read.Case).Match(_ => (Problem?)null, refused => refused),
            unread => unread);

        Assert.NotNull(problem);
        Golden.Matches(problem.Code + "\n" + problem.Message + "\n", $"bad/{name}.txt");
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_list_is_read(string name) => Assert.Empty(Rulebook.Check(With("good", name)));

    [Fact]
    public void A_list_with_a_defect_keeps_the_whole_rulebook_from_deciding() =>
        Assert.False(Rulebook.Read(With("bad", "list-unknown-kind")).Succeeded(out _, out _));

    [Fact]
    public void Each_file_with_a_defect_is_named() => Assert.Equal(2, Rulebook.Check(Books.Of("list: 1", "items: 2")).Count);

    private static RuleSources With(string folder, string name) => Books.All with
    {
        Lists = [.. Books.All.Lists, new(name + ".yaml", File.ReadAllText(Path.Combine(Here, folder, name + ".yaml")))],
    };

    private static IEnumerable<string> Files(string folder, string kind) =>
        Directory.EnumerateFiles(Path.Combine(Here, folder), kind + "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
}
