using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>Who acts on the command line: who has signed in with <c>login</c>. An act that is signed asks once more who it is.</summary>
internal sealed class CommandSession(Terminal terminal)
{
    public SessionFile File { get; } = new(terminal.SessionPlace);

    /// <summary>In a demonstration: who is named acts.</summary>
    public static async Task<Result<Done>> RunAsNamedAsync(CommandRun run, Actor actor, Func<CommandRun, Actor, Task<Result<Done>>> act)
    {
        if (!run.Get<OpenSampleSession>().IsAllowed)
        {
            return ActorProblems.OnlyInDemonstration;
        }

        if (await run.Get<NamedSessions>().TokenOfAsync(actor, run.Cancel) is { } token)
        {
            run.Get<CurrentSession>().BeginNamed(token);
        }

        return await act(run, actor);
    }

    public async Task<Result<Done>> RunAsync(CommandRun run, Func<CommandRun, Actor, Task<Result<Done>>> act)
    {
        if (!(await FindAsync(run)).Succeeded(out var session, out var problem))
        {
            return problem;
        }

        run.Get<CurrentSession>().Begin(session, SignInPlace.CommandLine.Address);
        var result = await act(run, session.Actor);

        if (!result.Succeeded(out _, out problem) && problem.Code == AccessProblems.Condition && terminal.IsThere)
        {
            return await ConfirmedAsync(run, session, act);
        }

        return result;
    }

    public async Task<Result<OfficeSession>> FindAsync(CommandRun run)
    {
        if (!File.IsThere)
        {
            return ActorProblems.Missing;
        }

        if (!File.Read().Succeeded(out var token, out var problem))
        {
            return problem;
        }

        var found = await run.Get<FindSession>().ExecuteAsync(token, SignInPlace.CommandLine, run.Cancel);

        if (!found.Succeeded(out _, out _))
        {
            File.Delete();
        }

        return found;
    }

    private async Task<Result<Done>> ConfirmedAsync(CommandRun run, OfficeSession session, Func<CommandRun, Actor, Task<Result<Done>>> act)
    {
        var password = terminal.Ask("签署这一步要再次验证身份。密码：", true);
        var code = terminal.Ask("动态口令：", false);
        var confirmed = await run.Get<ConfirmIdentity>().ExecuteAsync(session, password, code, run.Cancel);

        if (!confirmed.Succeeded(out _, out var problem) || !(await FindAsync(run)).Succeeded(out var again, out problem))
        {
            return problem;
        }

        run.Get<CurrentSession>().Begin(again, SignInPlace.CommandLine.Address);
        return await act(run, again.Actor);
    }
}
