namespace Supervision.Architecture.Tests;

/// <summary>A wall that cannot fail proves nothing: here each is run into.</summary>
public sealed class BiteTests
{
    private static readonly IReadOnlyList<Brick> Planted = Masonry.Read(typeof(BiteTests).Assembly.Location);

    [Theory]
    [InlineData("Core and Rules ask no clock", "System.DateTime::get_Now(0)")]
    [InlineData("Core and Rules ask no clock", "System.Guid::CreateVersion7(0)")]
    [InlineData("Core and Rules take no chance", "System.Random")]
    [InlineData("Core and Rules take no chance", "System.Guid::NewGuid(0)")]
    [InlineData("Core and Rules never log", "System.Console")]
    [InlineData("Serilog is known to the two programs", "Serilog.ILogger")]
    [InlineData("The database is reached from persistence, use cases and the outbox", "Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("What stands in the log is written and read by its record types", "Supervision.Core.Log.Records.LogEntry::get_Record(0)")]
    [InlineData("Guidance is read by people: nothing that decides, rates, draws or publishes reads it", "Supervision.Core.Guidance.AdministrativeGuidance")]
    public void A_planted_breach_is_caught(string wall, string named)
    {
        var breaches = Walls.Titled(wall).Breaches(MovedTo("Supervision.Core.Draws", "Clerk"));

        Assert.Contains(breaches, breach => breach.To == named);
    }

    [Fact]
    public void Behind_its_door_the_same_name_is_free()
    {
        var wall = Walls.Titled("The database is reached from persistence, use cases and the outbox");

        Assert.Empty(wall.Breaches(MovedTo("Supervision.Core.Persistence", "Clerk")));
    }

    [Fact]
    public void A_type_that_takes_the_time_as_an_argument_passes_every_wall()
    {
        var moved = MovedTo("Supervision.Core.Draws", "Neighbour").ToList();

        Assert.NotEmpty(moved);
        Assert.All(Walls.All, wall => Assert.Empty(wall.Breaches(moved)));
    }

    [Fact]
    public void A_planted_circle_is_printed()
    {
        Brick[] bricks =
        [
            new("Supervision.Core.Draws.Draw", "Supervision.Core.Plans.Plan::get_Id(0)"),
            new("Supervision.Core.Plans.Plan", "Supervision.Core.Checks.Check"),
            new("Supervision.Core.Checks.Check", "Supervision.Core.Draws.Draw"),
            new("Supervision.Core.Checks.Check", "Supervision.Core.Primitives.Signed"),
        ];

        Assert.Equal("Checks → Draws → Plans → Checks", Arrows.FirstCircle(House.Core, bricks));
        Assert.Equal(["Checks", "Draws", "Plans"], Assert.Single(Arrows.Knots(House.Core, bricks)));
        Assert.Equal(3, Arrows.Holding(House.Core, ["Checks", "Draws", "Plans"], bricks).Count());
        Assert.Empty(Arrows.Knots(House.Api, bricks));
    }

    [Fact]
    public void A_folder_and_the_folder_in_it_make_a_circle_like_any_other_two()
    {
        Brick[] bricks =
        [
            new("Supervision.Api.Pages.Links", "Supervision.Api.Pages.Office.StartModel"),
            new("Supervision.Api.Pages.Office.StartModel", "Supervision.Api.Pages.Links"),
        ];

        Assert.Equal("Pages → Pages/Office → Pages", Arrows.FirstCircle(House.Api, bricks));
    }

    [Fact]
    public void An_unsealed_type_is_found() =>
        Assert.Contains("Unsealed", Form.Unsealed(typeof(BiteTests).Assembly).Select(type => type.Name));

    [Theory]
    [InlineData("Supervision.Core/Draws/DrawService.cs", "namespace Supervision.Core.Draws;\npublic sealed class DrawService;", "-Service")]
    [InlineData("Supervision.Core/Draws/Draw.cs", "namespace Supervision.Core.Plans;\npublic sealed class Draw;", "Supervision.Core.Draws")]
    [InlineData("Supervision.Core/Draws/Draw.cs", "namespace Supervision.Core.Draws;\n// TO" + "DO later\npublic sealed class Draw;", "TO" + "DO")]
    [InlineData("Supervision.Core/Draws/Draw.cs", "namespace Supervision.Core.Draws;\npublic sealed class A;\npublic sealed class B;", "2")]
    [InlineData("Supervision.Core/Draws/Draw.cs", "namespace Supervision.Core.Draws;\nclass A { TimeSpan B => TimeSpan.FromHours(8); }", "OfficeClock")]
    public void A_badly_formed_file_is_refused_with_the_reason(string path, string text, string reason) =>
        Assert.Contains(Form.Complaints(path, text), complaint => complaint.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_file_too_long_to_read_is_refused() =>
        Assert.Single(Form.Complaints("Supervision.Core/Draws/Draw.cs", "namespace Supervision.Core.Draws;" + new string('\n', 301)));

    [Fact]
    public void A_well_formed_file_passes() =>
        Assert.Empty(Form.Complaints("Supervision.Core/Draws/Draw.cs", "namespace Supervision.Core.Draws;\n\npublic sealed class Draw;\n"));

    [Theory]
    [InlineData("see /wo" + "rk/shared/design")]
    [InlineData("<add key=\"x\" value=\"https://example.org/v3/ind" + "ex.json\" />")]
    [InlineData("cd /ro" + "ot/project")]
    public void A_line_that_names_a_workplace_is_found(string line) => Assert.NotEmpty(Traces.In(line));

    [Theory]
    [InlineData("https://example.gov.cn/wo" + "rk/2024/page.html")]
    [InlineData("data/pg and /usr/lib/postgresql")]
    public void An_ordinary_address_is_not_a_trace(string line) => Assert.Empty(Traces.In(line));

    private static IEnumerable<Brick> MovedTo(string room, string type) =>
        Planted.Where(brick => brick.From.EndsWith(".Planted." + type, StringComparison.Ordinal))
            .Select(brick => brick with { From = $"{room}.{type}" });
}
