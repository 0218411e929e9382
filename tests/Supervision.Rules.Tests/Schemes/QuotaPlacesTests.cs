using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>名额: the whole population is known first; who ties at the line is left to a person.</summary>
public sealed class QuotaPlacesTests
{
    private static readonly CreditScheme Scheme =
        Books.Value(CreditSchemes.Load(Repository.PathTo("rules"))).All.Single(scheme => scheme.Id == "transport-guangdong");

    [Fact]
    public void A_tenth_of_all_has_a_place_and_the_rest_does_not()
    {
        var places = Places([.. Enumerable.Range(0, 20).Select(n => 950m + n)]);

        Assert.Equal(2, places.Allowed);
        Assert.Equal(["S19", "S18"], places.Within.Select(rating => rating.Subject));
        Assert.Empty(places.ToConfirm);
        Assert.Equal(18, places.Beyond.Count);
    }

    [Fact]
    public void Who_ties_across_the_line_is_to_be_confirmed_by_a_person()
    {
        var places = Places([.. Enumerable.Range(0, 17).Select(n => 700m + n), 960, 960, 970]);

        Assert.Equal(["S19"], places.Within.Select(rating => rating.Subject));
        Assert.Equal(["S17", "S18"], places.ToConfirm.Select(rating => rating.Subject));
        Assert.Empty(places.Beyond);
    }

    [Fact]
    public void Nobody_is_turned_away_while_there_are_places() => Assert.Empty(Places([.. Enumerable.Range(0, 19).Select(_ => 700m), 999]).Beyond);

    private static QuotaPlaces Places(decimal[] scores)
    {
        var ratings = scores.Select((score, n) => Ratings.Plain(Scheme, new RatedSubject
        {
            Id = $"S{n:00}",
            Scheme = Scheme.Id,
            AsOf = new(2026, 4, 1),
            From = new(2025, 1, 1),
            To = new(2025, 12, 31),
            Numbers = new Dictionary<string, decimal> { ["score"] = score },
        }));
        return Assert.Single(QuotaPlaces.Of(Scheme, [.. ratings]));
    }
}
