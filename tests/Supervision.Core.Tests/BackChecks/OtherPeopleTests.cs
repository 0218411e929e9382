using CsCheck;
using Supervision.Core.Draws.Protocol.Audits;

namespace Supervision.Core.Tests.BackChecks;

public sealed class OtherPeopleTests(ITestOutputHelper output)
{
    private const int Cities = 400;

    private static readonly Gen<(int People, int Checks, int Seed, int[] Steps)> Any =
        Gen.Select(Gen.Int[8, 30], Gen.Int[1, 8], Gen.Int, Gen.Int[0, 999].Array[0, 25]);

    [Fact]
    public void Nobody_who_had_a_part_in_a_check_ever_looks_at_it_again_not_even_by_a_replacement()
    {
        var (drawn, replaced, refilled) = (0, 0, 0);

        Any.Sample(
            asked =>
            {
                var city = new CheckedCity(asked.People, asked.Checks, asked.Seed);

                if (!city.CanBeDrawn)
                {
                    return;
                }

                var outcome = city.Bundle.Draw();
                var places = new DrawnPlaces(city.Bundle, outcome);
                Assert.All(outcome.Teams[0].Lines, line => Assert.False(city.Did(line.Target, line.Inspector)));
                Interlocked.Increment(ref drawn);

                foreach (var step in asked.Steps)
                {
                    var target = places.Targets.Keys.Order(StringComparer.Ordinal).ElementAt(step % places.Targets.Count);

                    if (places.Replace(target, outcome.Teams[0].Team, (step / 10 % 2) + 1, Reason(step)).Succeeded(out var line, out _))
                    {
                        Assert.False(line.In.Length > 0 && city.Did(target, line.In), $"{line}");
                        Interlocked.Increment(ref replaced);
                        _ = line.Out.Length == 0 && line.In.Length > 0 ? Interlocked.Increment(ref refilled) : 0;
                    }
                }
            },
            iter: Cities);

        // Chance made enough of each for the sentence to mean something.
        output.WriteLine($"{drawn} draws, {replaced} replacements, {refilled} of them to empty places");
        Assert.True(drawn > Cities / 4 && replaced > Cities && refilled > 0);
    }

    private static string Reason(int step) => (step % 3) switch { 0 => "absent", 1 => "occupied", _ => "returned" };
}
