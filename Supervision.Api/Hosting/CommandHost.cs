using System.CommandLine;
using Supervision.Api.Access;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Log;
using Supervision.Api.Settings;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Hosting;

/// <summary>
/// What commands run in. The database is started, brought up to date and stopped only for a command that asks for it.
/// </summary>
/// <param name="app">The whole program when it is there already; otherwise it is built by the first command that asks for it.</param>
/// <param name="root">The folder above <c>rules/</c>; when it is not given, the one in which the program lies.</param>
public sealed class CommandHost(OfficeClock clock, Action<ILoggingBuilder> logging, WebApplication? app = null, string? root = null, Terminal? terminal = null) : IAsyncDisposable
{
    /// <summary>Who acts: every command that changes something takes it.</summary>
    public Option<string?> As { get; } = new("--as")
    {
        Description = "只用于演示库：以谁的名义办理，写作 姓名@主体代码:角色。其他数据库先用 login 登录",
        HelpName = "姓名@主体代码:角色",
        Recursive = true,
    };

    public string Root { get; } = root ?? ProgramFolder.Find();

    public OfficeClock Clock { get; } = clock;

    /// <summary>Where a password can be asked for.</summary>
    public Terminal Terminal { get; } = terminal ?? Terminal.OfConsole();

    private DatabaseServer? _server;
    private WebApplication? _app = app;

    /// <summary>The server, started and up to date.</summary>
    public async Task<Result<DatabaseServer>> OpenServerAsync(CancellationToken cancel)
    {
        if (_server is not null)
        {
            return _server;
        }

        var opened = await DatabaseServer.OpenAsync(DatabaseAddresses.OfEnvironment(), Root, DatabaseRole.Program, cancel);

        if (!opened.Succeeded(out var server, out var problem))
        {
            return problem;
        }

        if (Clock.IsSet && !Demonstration.IsNamed(server.Database))
        {
            await server.DisposeAsync();
            return TimeProblems.ClockSet(server.Database);
        }

        _server = server;
        return (await server.BringUpToDateAsync(cancel)).Match<Result<DatabaseServer>>(_ => server, behind => behind);
    }

    /// <summary>The server with an empty demonstration database; refused for any other database.</summary>
    public async Task<Result<DatabaseServer>> StartOverAsync(CancellationToken cancel)
    {
        var opened = await OpenServerAsync(cancel);

        if (!opened.Succeeded(out var server, out var problem))
        {
            return problem;
        }

        if (!Demonstration.IsNamed(server.Database))
        {
            return new Problem("demo.not-a-demo", ProblemKind.Conflict,
                $"演示会清空数据库，而现在的数据库是“{server.Database}”。请用 ./supervision.sh demo 运行演示。");
        }

        await server.DropDemonstrationAsync(cancel);
        LogKeys.ForgetDemonstration(SettingsOf(server));
        return (await server.BringUpToDateAsync(cancel)).Match<Result<DatabaseServer>>(_ => server, behind => behind);
    }

    /// <summary>The whole program, not listening yet.</summary>
    public async Task<Result<WebApplication>> BuildAsync(CancellationToken cancel, ListenOn? listen = null)
    {
        if (_app is not null)
        {
            return _app;
        }

        var opened = await OpenServerAsync(cancel);

        return opened.Match<Result<WebApplication>>(
            server => _app = ApiHost.Build(SettingsOf(server, listen), logging),
            problem => problem);
    }

    /// <summary>Keeps the program's own database running until it is told to stop.</summary>
    public Task WatchServerAsync(ILogger<ServerWatch> logger, CancellationToken cancel) =>
        _server is { } server ? new ServerWatch(server, logger).RunAsync(cancel) : Task.CompletedTask;

    /// <summary>Says what the administrator should know of the database, if anything.</summary>
    public void Warn(ParseResult parsed)
    {
        if (_server?.Warning is { } warning)
        {
            parsed.InvocationConfiguration.Error.WriteLine(warning);
        }
    }

    /// <summary>Runs an act with services of its own; a Problem is told on the error stream and ends with 1.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<CommandRun, Task<Result<Done>>> act, CancellationToken cancel)
    {
        var built = await BuildAsync(cancel);

        if (!built.Succeeded(out var app, out var problem))
        {
            return Refuse(parsed, problem);
        }

        // No page may be open: a command is told of no attempt as standing that is overdue.
        await using (var before = app.Services.CreateAsyncScope())
        {
            await before.ServiceProvider.GetRequiredService<VoidUnopened>().ExecuteAsync(cancel);
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActChannel>().Named = ActChannel.CommandLine;
        var result = await act(new(scope.ServiceProvider, parsed.InvocationConfiguration.Output, cancel));
        return result.Match(_ => 0, refusal => Refuse(parsed, refusal));
    }

    /// <summary>As <see cref="RunAsync"/>, for an act that needs to know who acts: who is signed in here, or in a demonstration who is named.</summary>
    public Task<int> RunAsAsync(ParseResult parsed, Func<CommandRun, Actor, Task<Result<Done>>> act, CancellationToken cancel)
    {
        var signedIn = new CommandSession(Terminal);

        if (parsed.GetValue(As) is not { } text)
        {
            return signedIn.File.IsThere ? RunAsync(parsed, run => signedIn.RunAsync(run, act), cancel) : Task.FromResult(Refuse(parsed, ActorProblems.Missing));
        }

        return ActorText.Parse(text).Match(
            actor => RunAsync(parsed, run => CommandSession.RunAsNamedAsync(run, actor, act), cancel),
            problem => Task.FromResult(Refuse(parsed, problem)));
    }

    private ApiSettings SettingsOf(DatabaseServer server, ListenOn? listen = null)
    {
        listen ??= ListenOn.Nothing;
        return new(Root, server.ConnectionString, Clock, [])
        {
            PublicConnectionString = server.PublicConnectionString,
            SupervisorConnectionString = server.SupervisorConnectionString,
            Doors = listen.Doors,
            Proxies = listen.Proxies,
            SecurityContact = listen.Contact,
            Certificate = listen.Certificate,
            IdentityService = listen.IdentityService,
            PublicAddress = Environment.GetEnvironmentVariable("SUPERVISION_PUBLIC_ADDRESS") is { Length: > 0 } address ? address : null,
            LogOrigin = Environment.GetEnvironmentVariable("SUPERVISION_LOG_ORIGIN"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    internal static int Refuse(ParseResult parsed, Problem problem)
    {
        parsed.InvocationConfiguration.Error.WriteLine(problem.Message);
        return 1;
    }
}
