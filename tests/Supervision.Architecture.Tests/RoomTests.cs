using System.Text;

namespace Supervision.Architecture.Tests;

public sealed class RoomTests(ITestOutputHelper output)
{
    public static TheoryData<string> Projects => [.. House.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_arrows_between_the_rooms_of_a_project_run_in_a_circle(string project)
    {
        var knots = Arrows.Knots(project, House.Bricks);

        Assert.True(knots.Count == 0, $"{Arrows.FirstCircle(project, House.Bricks)}\n{Told(knots)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_rooms_that_know_each_other(string project) =>
        Assert.True(Arrows.Between(project, House.Bricks).Count > 1);

    /// <summary>The plan of the house: every arrow and, where arrows run in a circle, the types that draw them.</summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(Projects))]
    public void The_arrows_are_printed(string project)
    {
        output.WriteLine(project);

        foreach (var (room, known) in Arrows.Between(project, House.Bricks).OrderBy(arrow => arrow.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{room} → {string.Join('、', known)}");
        }

        foreach (var knot in Arrows.Knots(project, House.Bricks))
        {
            output.WriteLine($"\n{Told([knot])}");

            foreach (var brick in Arrows.Holding(project, knot, House.Bricks))
            {
                output.WriteLine($"  {brick}");
            }
        }

        Assert.NotEmpty(House.Bricks);
    }

    private static string Told(IEnumerable<string[]> knots)
    {
        var told = new StringBuilder();

        foreach (var knot in knots)
        {
            told.Append("These rooms all lead to each other: ").AppendJoin(", ", knot).Append('\n');
        }

        return told.ToString();
    }
}
