using CsCheck;
using Supervision.Core.Draws;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Draws;

public sealed class AssignerTests
{
    private static readonly Gen<AssignmentProblem> Problems =
        from targets in Gen.Int[0, 4]
        from units in Gen.Int[2, 5]
        from size in Gen.Int[1, 3]
        from leads in Gen.Bool.Array[units]
        from barred in Gen.Int[0, 9].Array[targets * units]
        from leadRequired in Gen.Bool
        from seed in Gen.Int
        select new AssignmentProblem(
            targets, units, size, leadRequired,
            (t, u) => barred[(t * units) + u] < 2,
            u => leads[u],
            (t, u) => Digest.Of($"{seed}:{t}:{u}"));

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
    }, iter: 500);

    [Fact]
    public void Nobody_bears_more_than_the_stated_load_and_nobody_comes_twice()
    {
        var problem = new AssignmentProblem(
            400, 40, 2, true, (t, u) => (t * 7 + u * 13) % 20 == 0, u => u % 3 == 0, (t, u) => Digest.Of($"s:{t}:{u}"));

        var solved = new Assigner(problem).Solve();

        Assert.All(solved.Chosen, units => Assert.Equal(2, units.Distinct().Count()));
        Assert.All(solved.Chosen, units => Assert.Equal(0, units[0] % 3));
        Assert.Equal(solved.Load, solved.Chosen.SelectMany(units => units).CountBy(unit => unit).Max(pair => pair.Value));
    }
}
