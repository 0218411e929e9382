using System.Diagnostics;
using Npgsql;
using Supervision.Core.Registers;

namespace Supervision.Api.Tests.Registers;

public sealed class FullDiskTests : IAsyncLifetime
{
    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ImportDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task When_the_error_file_finds_no_room_nothing_is_imported()
    {
        var path = _desk.Csv("对象.csv", ImportDesk.SubjectHeader, ImportDesk.Good, "x,,,,,,,,,,,");
        var errors = _desk.PathTo("退回.csv");

        // The device that is always full answers with the true error of the system.
        File.CreateSymbolicLink(errors + ".unfinished", "/dev/full");
        var problem = await _desk.RefusedAsync(RegisterKind.Subjects, path, errors);

        Assert.Equal("import.errors-disk-full", problem.Code);
        Assert.Contains("磁盘已满，退回的行写不进", problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(errors));
        await _desk.AssertNothingWrittenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_database_finds_no_room_nothing_is_imported(bool empty)
    {
        await using var disk = await SmallDisk.MountAsync();
        Assert.SkipWhen(disk is null, "Only root may mount a small disk here.");
        var path = _desk.Csv("大名录.csv", ImportDesk.SubjectHeader, [.. Enumerable.Range(0, 20_000).Select(Row), "x,,,,,,,,,,,"]);

        if (!empty)
        {
            await _desk.SubjectsAsync(ImportDesk.Good);
        }

        await RunAsync($"create tablespace {disk.Name} location '{disk.Folder}'");
        await RunAsync($"alter table subjects set tablespace {disk.Name}");
        var problem = await _desk.RefusedAsync(RegisterKind.Subjects, path);

        await using var db = _desk.NewContext();
        Assert.Equal("import.disk-full", problem.Code);
        Assert.Contains("磁盘已满", problem.Message, StringComparison.Ordinal);
        Assert.Equal(empty ? 0 : 1, db.Set<Core.Registers.Subjects.Subject>().Count());
        Assert.Equal(empty ? 0 : 1, db.Set<RegisterSync>().Count());
        Assert.False(File.Exists(path + ".错误.csv") || File.Exists(path + ".错误.csv.unfinished"));
        await GiveBackAsync(disk.Name);
    }

    private static string Row(int i) => $"project:P-{i},第{i}号项目（样例）,项目,存续,430302,,,雨湖区建设路{i}号,,,,是";

    private async Task GiveBackAsync(string tablespace)
    {
        await RunAsync("alter table subjects set tablespace pg_default");
        await RunAsync($"drop tablespace {tablespace}");
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_desk.OwnerConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A disk of one megabyte.</summary>
    private sealed class SmallDisk(string folder) : IAsyncDisposable
    {
        public string Folder => Path.Combine(folder, "tables");

        public string Name { get; } = "small_" + Path.GetFileName(folder).Replace("-", "_", StringComparison.Ordinal).ToLowerInvariant();

        public static async Task<SmallDisk?> MountAsync()
        {
            var folder = Directory.CreateTempSubdirectory("disk").FullName;

            if (await DoAsync("mount", "-t", "tmpfs", "-o", "size=1m,mode=755", "tmpfs", folder) != 0)
            {
                Directory.Delete(folder);
                return null;
            }

            var disk = new SmallDisk(folder);
            Directory.CreateDirectory(disk.Folder);
            return await DoAsync("chown", "-R", "postgres", folder) == 0 ? disk : null;
        }

        public async ValueTask DisposeAsync()
        {
            await DoAsync("umount", "-l", folder);
            Directory.Delete(folder);
        }

        private static async Task<int> DoAsync(string program, params string[] words)
        {
            try
            {
                using var run = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
                await run.WaitForExitAsync();
                return run.ExitCode;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return -1;
            }
        }
    }
}
