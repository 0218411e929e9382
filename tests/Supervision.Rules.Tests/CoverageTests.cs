using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class CoverageTests
{
    private static readonly Lazy<RuleCoverage> Report = new(() => RuleCoverage.Of(Books.Whole,
        new[] { Repository.PathTo("rules"), Repository.PathTo("tests", "Supervision.Rules.Tests", "cases") }.SelectMany(CaseRun.FilesBelow)
            .Where(file => !CaseRun.IsGenerated(file))
            .SelectMany(file => Books.Value(CaseFile.LoadAll(file, file))).Select(read => read.Case)));

    public static TheoryData<string> NationalAndHunan() =>
    [
        .. Books.All.Lists.Where(list => list.Name.Contains("/national/", StringComparison.Ordinal) || list.Name.Contains("/hunan/", StringComparison.Ordinal))
            .Select(list => Path.GetFileNameWithoutExtension(list.Name)),
    ];

    [Theory]
    [MemberData(nameof(NationalAndHunan))]
    public void Each_condition_of_a_national_or_Hunan_list_is_shown_both_ways_deciding_alone_by_cases_worked_by_hand(string list) =>
        Assert.Empty(Report.Value.Items.Where(item => item.List == list).SelectMany(item => item.Conditions
            .Where(condition => !condition.IsWhole).Select(condition => $"{item.Item} {condition.Condition}")));

    [Fact]
    public void What_a_program_filled_in_says_so_and_stands_apart()
    {
        var files = CaseRun.FilesBelow(Repository.PathTo("rules"));

        Assert.All(files, file => Assert.Equal(CaseRun.IsGenerated(file), File.ReadAllText(file).Contains("每个条件成立和不成立各单独起一次作用；其余按同一基础情形", StringComparison.Ordinal)));
        Assert.Contains(files, CaseRun.IsGenerated);
        Assert.Contains(files, file => !CaseRun.IsGenerated(file));
    }

    [Fact]
    public void A_condition_that_only_ever_held_is_not_covered()
    {
        var one = Books.Case(File.ReadAllText(Repository.PathTo("tests", "vectors", "rules", "edge20-expired-food-500-inside.yaml")));
        var item = RuleCoverage.Of(Books.Whole, [one]).Items.Single(item => item.Item == "SAMR-2025-10-05");

        Assert.Equal((1, false), (item.Cases, item.IsWhole));
        Assert.All(item.Conditions.Where(condition => !condition.Condition.StartsWith("corrected", StringComparison.Ordinal)), condition => Assert.Equal((1, 0, true, false), (condition.Holding, condition.Failing, condition.DecidesHolding, condition.DecidesFailing)));
    }
}
