namespace Supervision.Architecture.Tests;

public sealed class NameTests
{
    public static TheoryData<string> Outgrown => [.. OldNames.All.Select(name => name.Pattern)];

    [Fact]
    public void A_type_name_stands_once_in_the_solution()
    {
        var twice = TwiceAmong(House.Types).ToList();

        Assert.NotEmpty(House.Types);
        Assert.True(twice.Count == 0, string.Join('\n', twice));
    }

    [Theory]
    [MemberData(nameof(Outgrown))]
    public void A_name_that_was_outgrown_does_not_come_back(string pattern)
    {
        var old = OldNames.All.Single(name => name.Pattern == pattern);
        var carried = OldNames.Carried(old, House.Types).ToList();

        Assert.True(carried.Count == 0, $"{string.Join('\n', carried)}\nNow: {old.Better}");
    }

    [Fact]
    public void A_name_that_stands_twice_is_found() =>
        Assert.Equal(["Draw: Supervision.Api.Draws, Supervision.Core.Draws"], TwiceAmong(["Supervision.Core.Draws.Draw", "Supervision.Api.Draws.Draw`1", "Supervision.Core.Plans.Plan"]));

    [Theory]
    [InlineData("Pool", "Supervision.Api.Draws.Pool", true)]
    [InlineData("Pool", "Supervision.Api.Draws.PoolOf", false)]
    [InlineData("Finding", "Supervision.Core.Checks.Finding", false)]
    [InlineData("Finding", "Supervision.Rules.Engine.Finding", true)]
    public void An_outgrown_name_is_found_where_it_misleads(string pattern, string type, bool found) =>
        Assert.Equal(found, OldNames.Carried(OldNames.All.Single(name => name.Pattern == pattern), [type]).Any());

    [Fact]
    public void A_page_of_the_office_and_one_of_the_public_may_share_their_name() =>
        Assert.Empty(TwiceAmong(["Supervision.Api.Pages.Office.PlanModel", "Supervision.Api.Pages.Public.PlanModel"]));

    private static IEnumerable<string> TwiceAmong(IEnumerable<string> types) =>
        types.Where(type => !IsPage(type))
            .GroupBy(type => type[(type.LastIndexOf('.') + 1)..].Split('`')[0], StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Rooms: group.Select(RoomOf).Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(found => found.Rooms.Count > 1)
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => $"{found.Name}: {string.Join(", ", found.Rooms)}");

    // The model of a page bears the page's name, and the address tells them apart.
    private static bool IsPage(string type) =>
        type.StartsWith(House.Api + ".Pages.", StringComparison.Ordinal) && type.EndsWith("Model", StringComparison.Ordinal);

    private static string RoomOf(string type) => type[..type.LastIndexOf('.')];
}
