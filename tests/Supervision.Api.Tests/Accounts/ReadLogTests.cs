using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access.Table;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Access;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>Whoever oversees an office leaves a line when he reads who was drawn; the office itself works without one.</summary>
public sealed class ReadLogTests(GatedCity city) : IClassFixture<GatedCity>
{
    [Fact]
    public async Task What_a_supervisor_reads_of_the_checks_stands_in_the_read_log_and_what_the_office_reads_does_not()
    {
        var supervisor = new Actor("司一", Staff.Justice, Role.Supervisor);
        Value(await BoardAsync(SmallCity.Head));
        Value(await DeskAsync(SmallCity.Head));
        Assert.Empty(await LinesAsync());

        Value(await BoardAsync(supervisor));
        Value(await DeskAsync(supervisor));

        var lines = await LinesAsync();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal((ReadActs.DrawnChecks.Named, "司一"), line));
    }

    private Task<Result<CheckBoardView>> BoardAsync(Actor actor) =>
        city.City.WithAsync<CheckBoard, Result<CheckBoardView>>(board => board.ReadAsync(actor, TaskNumber, default));

    private Task<Result<CheckDeskView>> DeskAsync(Actor actor) =>
        city.City.WithAsync<CheckDesk, Result<CheckDeskView>>(desk => desk.ReadAsync(actor, city.Check, default));

    private async Task<IReadOnlyList<(string Act, string Name)>> LinesAsync()
    {
        await using var db = city.NewContext();
        var lines = await db.ReadLog.AsNoTracking().OrderBy(line => line.Number).ToListAsync();
        return [.. lines.Select(line => (line.Act, line.Name))];
    }
}
