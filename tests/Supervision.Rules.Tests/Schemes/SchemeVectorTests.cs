using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Lists;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>Ratings that were worked out from the law by others, not from this program.</summary>
public sealed class SchemeVectorTests
{
    private static readonly string Vectors = Repository.PathTo("tests", "vectors");

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Vectors, "credit"), "*.yaml")
            .Concat(Directory.EnumerateFiles(Path.Combine(Vectors, "credit-loop"), "rating-*.yaml"))
            .Select(file => Path.GetRelativePath(Vectors, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_vector_is_rated_as_it_says(string file)
    {
        var ratings = new CaseRatings(Books.Value(CreditSchemes.Load(Repository.PathTo("rules"))));
        var subject = Assert.Single(Books.Value(RatingCase.ReadAll(RuleText.Of(Path.Combine(Vectors, file), Vectors))));

        Assert.Empty(subject.DifferencesFrom(Books.Value(ratings.Rate(subject))));
    }
}
