using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Testing;

namespace Supervision.Core.Tests.Draws;

public sealed class VectorTests
{
    public static TheoryData<string> Vectors() =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "tests", "vectors", "draw")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_bundle_gives_its_published_results_to_the_byte(string vector)
    {
        var folder = Path.Combine(Repository.Root, "tests", "vectors", "draw", vector);

        var outcome = DrawBundle.Read(folder).Match(bundle => bundle.Draw(), problem => throw new InvalidOperationException(problem.Message));

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "result.csv")), DrawFiles.Write(outcome.Result));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "assignment.csv")), DrawFiles.Write(outcome.Teams));
    }
}
