namespace Supervision.EndToEnd.Tests.Programs;

public sealed class LocalPostgresTests : IDisposable
{
    private readonly DataFolder _folder = new();

    [Fact]
    public async Task From_an_empty_folder_the_database_is_made_and_stopped_again()
    {
        var (code, output) = await _folder.MigrateAsync();

        Assert.True(code == 0, output);
        Assert.Contains("数据库已是最新", output, StringComparison.Ordinal);
        Assert.Equal("ok", File.Exists(Path.Combine(_folder.Cluster, "PG_VERSION")) ? "ok" : "no cluster");
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task Two_programs_share_the_database_and_the_last_one_stops_it()
    {
        await using var first = await _folder.ServeAsync();
        var server = _folder.Postmaster;
        await using var second = await _folder.ServeAsync();

        Assert.Equal(server, _folder.Postmaster);
        Assert.Equal(0, await first.StopAsync());
        Assert.True(_folder.ServerRuns);
        Assert.Equal(0, await second.StopAsync("INT"));
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task After_the_program_was_killed_the_next_one_takes_over_its_database()
    {
        await using var killed = await _folder.ServeAsync();
        var server = _folder.Postmaster;
        await killed.KillAsync();

        Assert.True(_folder.ServerRuns);

        await using var next = await _folder.ServeAsync();

        Assert.Equal(server, _folder.Postmaster);
        Assert.Equal(0, await next.StopAsync());
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task After_the_database_was_killed_it_starts_again_on_the_same_data()
    {
        await using var program = await _folder.ServeAsync();
        var server = _folder.Postmaster!.Value;
        await RunningProgram.SignalAsync(server, "KILL");
        await program.KillAsync();

        var (code, output) = await _folder.MigrateAsync();

        Assert.True(code == 0, output);
        Assert.False(_folder.ServerRuns);
    }

    [Fact]
    public async Task A_number_left_behind_and_used_again_by_another_process_does_not_keep_the_database_from_starting()
    {
        await _folder.MigrateAsync();
        var pid = Path.Combine(_folder.Cluster, "postmaster.pid");
        await File.WriteAllTextAsync(pid, $"{Environment.ProcessId}\n{_folder.Cluster}\n0\n5432\n\n\n\nready\n");

        var (code, output) = await _folder.MigrateAsync();

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Data_of_another_version_are_left_alone_and_named()
    {
        await _folder.MigrateAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.Cluster, "PG_VERSION"), "9\n");

        var (code, output) = await _folder.MigrateAsync();

        Assert.Equal(1, code);
        Assert.Contains("由 PostgreSQL 9 建立", output, StringComparison.Ordinal);
        Assert.Contains("postgresql-9", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_gets_its_socket_elsewhere()
    {
        var deep = Path.Combine(_folder.Root, new string('深', 40));
        Directory.CreateDirectory(deep);

        var (code, output) = await RunningProgram.RunAsync(deep, "Supervision.Api", "db", "migrate");

        Assert.True(code == 0, output);
        Assert.True(File.Exists(Path.Combine(deep, "data", "pg", "socket-folder")));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_told_in_words()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "data"), "");

        var (code, output) = await _folder.MigrateAsync();

        Assert.Equal(1, code);
        Assert.Contains("无法在", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_word_is_answered_with_the_words_there_are()
    {
        var (code, output) = await RunningProgram.RunAsync(_folder.Root, "Supervision.Api", "nonsense");

        Assert.Equal(2, code);
        Assert.Contains("没有“nonsense”这个命令", output, StringComparison.Ordinal);
        Assert.Contains("serve", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
