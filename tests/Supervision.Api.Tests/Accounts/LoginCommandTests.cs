using System.Runtime.Versioning;
using Supervision.Api.Hosting;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Accounts;

/// <summary>On the command line one signs in as on the pages.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LoginCommandTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-login-").FullName;
    private SmallCity _city = null!;

    private string Place => Path.Combine(_folder, "config", "session");

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Login_opens_a_session_for_the_commands_after_it_and_logout_ends_it()
    {
        var staff = new Staff(_city);
        var chief = await staff.WithRoleAsync("钱三", Role.Approver, isChief: true);

        var (code, text) = await _city.TypedAsync(At(chief.LoginName, chief.Password, await chief.CodeAsync()), "login");
        Assert.True(code == 0, text);
        Assert.Contains("已登录：钱三", text, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place));

        (code, text) = await _city.TypedAsync(At(), "accounts", "list");
        Assert.True(code == 0, text);
        Assert.Contains(chief.LoginName, text, StringComparison.Ordinal);

        var token = await File.ReadAllTextAsync(Place);
        (code, _) = await _city.TypedAsync(At(), "logout");
        Assert.Equal(0, code);
        Assert.False(File.Exists(Place));

        await File.WriteAllTextAsync(Place, token);
        File.SetUnixFileMode(Place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("别人也能读", (await _city.TypedAsync(At(), "accounts", "list")).Text, StringComparison.Ordinal);
        File.SetUnixFileMode(Place, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Contains("这次登录已经结束", (await _city.TypedAsync(At(), "accounts", "list")).Text, StringComparison.Ordinal);
        Assert.Contains("写明经办人", (await _city.TypedAsync(At(), "accounts", "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked()
    {
        var (code, text) = await _city.TypedAsync(At() with { IsThere = false }, "login");

        Assert.Equal(1, code);
        Assert.Contains("要在终端上填写密码", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_office_nobody_is_only_named()
    {
        await using var official = await TestDatabase.CreateOfficialAsync();
        var clock = new Core.Time.OfficeClock(TimeProvider.System);
        await using var app = ApiHost.Build(new(Repository.Root, official.ConnectionString, clock, []) { KeysFolder = TestKeys.Folder }, _ => { });
        var host = new CommandHost(clock, _ => { }, app, terminal: At());
        var text = new StringWriter();

        var code = await Api.Commands.CommandLine.RunAsync(
            host, ["accounts", "list", "--as", "张三@430300-SJ:安全管理员"], new() { Output = text, Error = text });

        Assert.Equal(1, code);
        Assert.Contains("--as 只在演示库里可以用", text.ToString(), StringComparison.Ordinal);
    }

    private Terminal At(params string[] answers)
    {
        var left = new Queue<string>(answers);
        return new(true, (_, _) => left.Dequeue()) { SessionPlace = Place };
    }
}
