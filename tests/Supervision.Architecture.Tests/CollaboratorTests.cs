namespace Supervision.Architecture.Tests;

public sealed class CollaboratorTests
{
    private static readonly string[] Planted = [.. HandMade.Breaches(typeof(CollaboratorTests).Assembly.Location)];

    [Theory]
    [InlineData(House.Api)]
    [InlineData(House.Publisher)]
    public void A_collaborator_comes_through_the_constructor(string project)
    {
        // What the gate asks of an object is read in the transaction at hand, so it is handed the database of that transaction.
        var breaches = HandMade.Breaches(House.Assembly(project), project + ".Hosting", project + ".Access");

        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    [Theory]
    [InlineData("Planted.Housebreaker builds Supervision.Architecture.Tests.Planted.Reader.")]
    [InlineData("Planted.Housebreaker::HandAbout(Supervision.Core.Persistence.SupervisionDb) is handed the database.")]
    public void Who_builds_his_own_is_found(string breach) =>
        Assert.Contains(Planted, found => found.EndsWith(breach, StringComparison.Ordinal));

    [Fact]
    public void Who_is_given_a_collaborator_is_not() =>
        Assert.DoesNotContain(Planted, found => found.StartsWith("Supervision.Architecture.Tests.Planted.Guest", StringComparison.Ordinal));

    [Theory]
    [InlineData("SaveChanges(0)")]
    [InlineData("SaveChangesAsync(1)")]
    public void Who_writes_past_the_door_is_found(string call)
    {
        var bricks = Masonry.Read(typeof(CollaboratorTests).Assembly.Location)
            .Where(brick => brick.From.EndsWith(".Planted.Housebreaker", StringComparison.Ordinal)).Select(brick => brick with { From = "Supervision.Api.Draws.Housebreaker" });

        Assert.Contains(Walls.Titled("Acts are written through one door").Breaches(bricks), breach => breach.To.EndsWith(call, StringComparison.Ordinal));
    }
}
