using System.Net;

namespace Supervision.EndToEnd.Tests.Programs;

public sealed class DatabaseAwayTests : IDisposable
{
    private const string CutAll = "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DataFolder _folder = new();

    [Fact]
    public async Task When_the_database_is_killed_the_pages_ask_for_patience_and_it_is_started_again()
    {
        var (program, url) = await _folder.OpenAsync();
        await using var running = program;
        using var client = new HttpClient { BaseAddress = url };
        await WaitForAsync(client, "/plans", HttpStatusCode.OK);
        var killed = _folder.Postmaster!.Value;

        await RunningProgram.SignalAsync(killed, "KILL");
        using var away = await WaitForAsync(client, "/plans", HttpStatusCode.ServiceUnavailable);

        Assert.NotNull(away.Headers.RetryAfter?.Delta);
        Assert.Contains("数据库暂时连接不上", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var back = await WaitForAsync(client, "/plans", HttpStatusCode.OK);
        Assert.NotEqual(killed, _folder.Postmaster);
        Assert.True(_folder.ServerRuns);
        Assert.Equal(0, await program.StopAsync());
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task Cut_connections_end_neither_the_pages_nor_the_upkeep_of_the_log()
    {
        var (program, url) = await _folder.OpenAsync();
        await using var running = program;
        using var client = new HttpClient { BaseAddress = url };

        for (var cut = 0; cut < 8; cut++)
        {
            using var before = await client.GetAsync(new Uri("/plans", UriKind.Relative));
            await _folder.ExecuteAsync(CutAll);
            using var after = await client.GetAsync(new Uri("/open/changes", UriKind.Relative));
            Assert.True(after.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{after.StatusCode}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }

        using var back = await WaitForAsync(client, "/plans", HttpStatusCode.OK);
        Assert.True(program.Runs);
        Assert.Equal(0, await program.StopAsync());
    }

    [Fact]
    public async Task A_program_that_asks_while_the_database_is_away_is_answered_in_json()
    {
        var (program, url) = await _folder.OpenAsync();
        await using var running = program;
        using var client = new HttpClient { BaseAddress = url };

        await RunningProgram.SignalAsync(_folder.Postmaster!.Value, "KILL");
        using var away = await WaitForAsync(client, "/open/changes", HttpStatusCode.ServiceUnavailable);

        Assert.Equal("application/problem+json", away.Content.Headers.ContentType?.MediaType);
        Assert.Contains("database.away", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await WaitForAsync(client, "/open/changes", HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_publisher_goes_on_when_the_database_was_killed()
    {
        await _folder.MigrateAsync();
        await using var program = RunningProgram.Start(_folder.Root, "Supervision.Publisher", "run");

        // The first round of its work has made the table of the answers.
        await UntilAsync(() => _folder.CanAsync("select 1 from ranins_feedback", "supervision_front"));
        var killed = _folder.Postmaster!.Value;

        await RunningProgram.SignalAsync(killed, "KILL");

        await UntilAsync(() => Task.FromResult(_folder.ServerRuns && _folder.Postmaster != killed));
        Assert.True(program.Runs);
        Assert.Equal(0, await program.StopAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<HttpResponseMessage> WaitForAsync(HttpClient client, string path, HttpStatusCode wanted)
    {
        var until = DateTimeOffset.UtcNow + Patience;

        while (true)
        {
            var response = await client.GetAsync(new Uri(path, UriKind.Relative));

            if (response.StatusCode == wanted)
            {
                return response;
            }

            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{response.StatusCode}");
            Assert.True(DateTimeOffset.UtcNow < until, $"{path} was not answered with {wanted} in time.");
            response.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var until = DateTimeOffset.UtcNow + Patience;

        while (!await holds())
        {
            Assert.True(DateTimeOffset.UtcNow < until, "It did not come about in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }
}
