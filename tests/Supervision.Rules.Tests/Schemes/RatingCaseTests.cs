using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Lists;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>The subjects of the case files are rated by the schemes of the repository as their writers expect.</summary>
public sealed class RatingCaseTests
{
    private static readonly CreditSchemes All = Books.Value(CreditSchemes.Load(Repository.PathTo("rules")));
    private static readonly CaseRatings Ratings = new(All);

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.PathTo("rules", "credit", "cases", "rating"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Schemes() => [.. All.All.Select(scheme => scheme.Id)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_subjects_of_a_file_are_rated_as_their_writer_expects(string file)
    {
        var path = Repository.PathTo("rules", "credit", "cases", "rating", file);
        var subjects = Books.Value(RatingCase.ReadAll(RuleText.Of(path, Repository.PathTo("rules"))));

        var differences = subjects.SelectMany(subject => Ratings.Rate(subject).Match(
            subject.DifferencesFrom,
            problem => [problem.Message]).Select(difference => $"{subject.Place}：{difference}"));

        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_scheme_has_a_case(string scheme) =>
        Assert.Contains(Files(), file => File.ReadAllText(Repository.PathTo("rules", "credit", "cases", "rating", file.Data)).Contains($"scheme: {scheme}\n", StringComparison.Ordinal));
}
