namespace Supervision.Architecture.Tests;

public sealed class WallTests
{
    public static TheoryData<string> Titles => [.. Walls.All.Select(wall => wall.Title)];

    public static TheoryData<string, string> UsedDoors =>
        new(Walls.Used.Select(used => new TheoryDataRow<string, string>(used.Wall, used.Door)));

    [Theory]
    [MemberData(nameof(Titles))]
    public void No_wall_is_breached(string title)
    {
        var breaches = Walls.Titled(title).Breaches(House.Bricks).ToList();

        Assert.True(breaches.Count == 0, $"{title}:\n{string.Join('\n', breaches)}");
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_wall_stands_round_a_room_that_is_not_empty(string title)
    {
        var wall = Walls.Titled(title);

        Assert.NotEmpty(wall.Inside(House.Bricks));
    }

    [Theory]
    [MemberData(nameof(UsedDoors))]
    public void Every_doorway_is_in_use(string title, string door) =>
        Assert.True(Walls.Titled(title).IsUsed(door, House.Bricks), $"{title}: nobody goes through {door}.");

    [Theory]
    [InlineData(House.Core)]
    [InlineData(House.Rules, House.Core)]
    [InlineData(House.Publisher, House.Core)]
    [InlineData(House.Api, House.Core, House.Rules)]
    public void The_arrows_between_projects_point_one_way(string project, params string[] allowed) =>
        Assert.Empty(Masonry.ReferredTo(House.Assembly(project)).Except(allowed));
}
