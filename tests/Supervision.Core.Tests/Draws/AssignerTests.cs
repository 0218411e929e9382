using CsCheck;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Draws;

public sealed class AssignerTests
{
    private const int Instances = 2000;

    private static readonly Gen<AssignmentProblem> Problems =
        from size in Gen.Int[1, 3]
        from targets in Gen.Int[0, 8 / size]
        from units in Gen.Int[2, 5]
        from leads in Gen.Int[0, 3].Array[units]
        from barred in Gen.Int[0, 9].Array[targets * units]
        from bars in Gen.Int[0, 5]
        from leadRequired in Gen.Bool
        from seed in Gen.Int
        select Problem(
            targets, units, size, leadRequired,
            Enumerable.Range(0, barred.Length).Where(i => barred[i] < bars).Select(i => Math.DivRem(i, units)),
            u => leads[u] == 0, seed);

    [Fact]
    public void The_quick_way_gives_what_the_plain_definition_gives() => Problems.Sample(problem =>
    {
        var plain = PlainAssignment.Of(problem);

        if (plain is not { } wanted)
        {
            return Assert.Throws<InvalidOperationException>(() => new Assigner(problem).Solve()) is not null;
        }

        var solved = new Assigner(problem).Solve();
        return solved.Load == wanted.Load
            && solved.Chosen.Select(units => string.Join(',', units)).SequenceEqual(wanted.Chosen.Select(units => string.Join(',', units)));
    }, iter: Instances);

    [Fact]
    public void A_lead_may_be_freed_by_moving_somebody_who_stands_at_the_target_that_needs_it()
    {
        // Units: leads 0 and 1, others 2 and 3; 1 may not go to target 1, 3 not to target 0.
        for (var seed = 0; seed < 50; seed++)
        {
            var problem = Problem(2, 4, 2, true, [(1, 1), (0, 3)], u => u < 2, seed);

            Assert.Equal(1, new Assigner(problem).Solve().Load);
            Assert.Equal(1, PlainAssignment.Of(problem)!.Value.Load);
        }
    }

    [Fact]
    public void Nobody_bears_more_than_the_stated_load_and_nobody_comes_twice()
    {
        var barred = Enumerable.Range(0, 400 * 40).Select(i => Math.DivRem(i, 40)).Where(pair => (pair.Quotient * 7 + pair.Remainder * 13) % 20 == 0);
        var problem = Problem(400, 40, 2, true, barred, u => u % 3 == 0, 1);

        var solved = new Assigner(problem).Solve();

        Assert.All(solved.Chosen, units => Assert.Equal(2, units.Distinct().Count()));
        Assert.All(solved.Chosen, units => Assert.Equal(0, units[0] % 3));
        Assert.Equal(solved.Load, solved.Chosen.SelectMany(units => units).CountBy(unit => unit).Max(pair => pair.Value));
    }

    private static AssignmentProblem Problem(
        int targets, int units, int size, bool leadRequired, IEnumerable<(int Target, int Unit)> barred, Func<int, bool> lead, int seed) =>
        new(targets, units, size, leadRequired, [.. barred], lead, (target, candidates) => candidates.Sort((a, b) =>
            string.CompareOrdinal(Digest.Of($"{seed}:{target}:{a}"), Digest.Of($"{seed}:{target}:{b}"))));
}
