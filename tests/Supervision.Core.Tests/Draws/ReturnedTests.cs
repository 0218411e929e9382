using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Tests.BackChecks;

namespace Supervision.Core.Tests.Draws;

/// <summary>A place that stands empty is tried again when people are back.</summary>
public sealed class ReturnedTests
{
    private const string Team = "税务局";

    [Fact]
    public void Who_was_off_the_whole_task_may_come_back_and_who_was_taken_off_the_target_may_not()
    {
        var places = Places();
        var target = places.Targets.Keys.Order(StringComparer.Ordinal).First();
        var occupied = Replaced(places, target, "occupied").Out;
        var absent = Emptied(places, target);

        Assert.Equal("replacement.place-empty", Code(places.Replace(target, Team, 2, "absent")));
        var refilled = Replaced(places, target, "returned");

        Assert.Equal(("", "returned"), (refilled.Out, refilled.Reason));
        Assert.Contains(refilled.In, absent);
        Assert.NotEqual(occupied, refilled.In);
        Assert.Equal("replacement.place-taken", Code(places.Replace(target, Team, 2, "returned")));
    }

    [Fact]
    public void Who_is_back_and_goes_again_for_the_target_alone_does_not_come_a_third_time()
    {
        var places = Places();
        var target = places.Targets.Keys.Order(StringComparer.Ordinal).First();
        Emptied(places, target);
        var back = Replaced(places, target, "returned").In;
        var gone = Replaced(places, target, "occupied");

        Assert.Equal(back, gone.Out);
        Assert.Empty(gone.In);
        Assert.NotEqual(back, Replaced(places, target, "returned").In);
    }

    [Fact]
    public void The_file_of_such_replacements_is_made_again_to_the_byte()
    {
        var places = Places();
        var target = places.Targets.Keys.Order(StringComparer.Ordinal).First();
        Emptied(places, target);
        Replaced(places, target, "returned");
        var text = ReplacementFile.Write(places.Lines);

        Assert.True(ReplacementFile.Replay(text, Places()).Succeeded(out var again, out _));
        Assert.Equal(text, ReplacementFile.Write(again));
    }

    private static DrawnPlaces Places()
    {
        var city = Enumerable.Range(0, 100).Select(seed => new CheckedCity(people: 14, checks: 2, seed)).First(city => city.CanBeDrawn);
        return new(city.Bundle, city.Bundle.Draw());
    }

    private static List<string> Emptied(DrawnPlaces places, string target)
    {
        var absent = new List<string>();

        while (places.At(target, Team)[1] is not null)
        {
            absent.Add(Replaced(places, target, "absent").Out);
        }

        return absent;
    }

    private static ReplacementLine Replaced(DrawnPlaces places, string target, string reason) =>
        places.Replace(target, Team, 2, reason).Match(line => line, problem => throw new InvalidOperationException(problem.Message));

    private static string Code<T>(Core.Primitives.Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Code);
}
