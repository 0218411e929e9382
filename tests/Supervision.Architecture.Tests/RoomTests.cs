namespace Supervision.Architecture.Tests;

public sealed class RoomTests(ITestOutputHelper output)
{
    [Fact]
    public void No_arrows_between_the_rooms_of_Core_run_in_a_circle()
    {
        foreach (var (room, known) in Arrows.Between(House.Bricks).OrderBy(arrow => arrow.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{room} → {string.Join('、', known)}");
        }

        Assert.Null(Arrows.FirstCircle(House.Bricks));
    }

    [Fact]
    public void Core_has_rooms() => Assert.True(Arrows.Between(House.Bricks).Count > 1);
}
