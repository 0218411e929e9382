using System.CommandLine;
using Supervision.Api.Commands;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Commands;

public sealed class DatabaseAwayCommandTests
{
    [Fact]
    public async Task A_command_that_finds_the_database_away_says_so_in_one_line()
    {
        var clock = new OfficeClock(TimeProvider.System);
        var app = ApiHost.Build(new(Repository.Root, "Host=/nowhere;Username=x;Database=x", clock, []) { KeysFolder = TestKeys.Folder }, _ => { });
        await using var host = new CommandHost(clock, _ => { }, app);
        var text = new StringWriter();

        var code = await CommandLine.RunAsync(host, ["log", "checkpoint"], new InvocationConfiguration { Output = text, Error = text });

        Assert.Equal(75, code);
        Assert.Equal(DatabaseAway.Words, Assert.Single(text.ToString().TrimEnd().Split('\n')));
    }
}
