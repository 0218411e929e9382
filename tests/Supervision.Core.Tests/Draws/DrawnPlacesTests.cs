using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Tests.Draws;

/// <summary>What must hold after any run of replacements, whoever works them out.</summary>
public sealed class DrawnPlacesTests
{
    [Fact]
    public void After_all_replacements_nobody_stands_where_he_must_not() => Assert.All(OwnVectors.All(), vector =>
    {
        foreach (var (target, team) in Places(vector))
        {
            var people = vector.Places.At(target, team.Team);
            var standing = people.Where(person => person is not null).ToList();
            Assert.Equal(standing.Count, standing.Distinct().Count());
            Assert.All(standing, person => Assert.False(vector.Bundle.Recusals.Bars(target, person!)));

            if (people[0] is { } lead)
            {
                Assert.True(vector.Bundle.Roster.Lines.Single(line => line.Inspector == lead).Lead);
            }
        }
    });

    [Fact]
    public void Nobody_bears_more_than_the_load_last_written_for_the_team() => Assert.All(OwnVectors.All(), vector =>
    {
        foreach (var team in vector.Bundle.Rule.Teams)
        {
            var limit = vector.Places.Lines.LastOrDefault(line => line.Team == team.Team)?.Load ?? vector.Outcome.Teams.Single(t => t.Team == team.Team).Load;
            var loads = Places(vector).Where(place => place.Team == team).SelectMany(place => vector.Places.At(place.Target, team.Team))
                .Where(person => person is not null).CountBy(person => person!);
            Assert.All(loads, pair => Assert.InRange(pair.Value, 1, limit));
        }
    });

    [Fact]
    public void Who_was_taken_off_a_target_never_comes_back_to_it() => Assert.All(OwnVectors.All(), vector =>
    {
        var gone = new HashSet<(string, string)>();

        foreach (var line in vector.Places.Lines.Where(line => !line.OfTarget))
        {
            Assert.DoesNotContain((line.Target, line.In), gone);
            gone.Add((line.Target, line.Out));
        }
    });

    [Fact]
    public void A_reserve_comes_once_and_in_the_order_of_its_rank() => Assert.All(OwnVectors.All(), vector =>
    {
        foreach (var stratum in vector.Bundle.Rule.Strata)
        {
            var reserves = vector.Outcome.Result.Where(line => line.Reserve && line.Stratum == stratum.Code).Select(line => line.Target).ToList();
            var came = vector.Places.Lines.Where(line => line.OfTarget && reserves.Contains(line.In)).Select(line => line.In).ToList();
            Assert.Equal(reserves.Take(came.Count), came);
        }
    });

    [Fact]
    public void Only_listed_reasons_replace_and_each_only_its_kind()
    {
        var vector = OwnVectors.All()[0];
        var target = vector.Places.Targets.Keys.First();

        Assert.Equal("replacement.reason-unknown", Code(vector.Places.Drop(target, "busy")));
        Assert.Equal("replacement.reason-of-other", Code(vector.Places.Drop(target, "absent")));
        Assert.Equal("replacement.reason-of-other", Code(vector.Places.Replace(target, "甲局", 1, "deregistered")));
        Assert.Equal("replacement.target-not-drawn", Code(vector.Places.Drop("project:none", "deregistered")));
        Assert.Equal("replacement.no-such-place", Code(vector.Places.Replace(target, "丙局", 1, "absent")));
    }

    private static IEnumerable<(string Target, DrawTeam Team)> Places(OwnVectors vector) =>
        vector.Places.Targets.Keys.SelectMany(target => vector.Bundle.Rule.Teams.Select(team => (target, team)));

    private static string Code<T>(Core.Primitives.Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Code);
}
