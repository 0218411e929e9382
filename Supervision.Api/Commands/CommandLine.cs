using System.CommandLine;
using System.CommandLine.Help;
using Supervision.Api.Commands.Serving;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;

namespace Supervision.Api.Commands;

/// <summary>The words the program understands on the command line.</summary>
internal static class CommandLine
{
    // What a shell expects of a program that was stopped by Ctrl-C.
    private const int Interrupted = 130;

    // What sysexits.h calls a temporary failure: the same command may be given again.
    private const int DatabaseIsAway = 75;

    // The pages end their requests and the program its database, which takes longer on a busy machine.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(60);

    /// <summary>Each family of commands is a file beside this one and a line here.</summary>
    private static Command[] Families(CommandHost host)
    {
        return [
        ServeCommand.Create(host),
        DatabaseCommands.Create(host),
        ImportCommands.Create(host),
        DrawCommands.Create(host),
        ResultCommands.Create(host),
        LogCommands.Create(host),
        AuditTrailCommands.Create(host),
        RuleCommands.Create(host),
        CaseCommands.Create(host),
        CreditCommands.Create(host),
        DemoCommands.Create(host),
        PlanCommands.Create(host),
        BackCheckCommands.Create(host),
        AccountCommands.Create(host),
        LoginCommands.SignIn(host),
        LoginCommands.SignOut(host),
    ];
    }

    public static async Task<int> RunAsync(CommandHost host, string[] args, InvocationConfiguration? invocation = null)
    {
        var root = Root(host);
        var parsed = root.Parse(args);
        parsed.InvocationConfiguration.Output = invocation?.Output ?? Console.Out;
        parsed.InvocationConfiguration.Error = invocation?.Error ?? Console.Error;
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        parsed.InvocationConfiguration.ProcessTerminationTimeout = TimeToEnd;

        try
        {
            return parsed.Errors.Count > 0 ? ParseErrors.Tell(parsed) : await parsed.InvokeAsync();
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            parsed.InvocationConfiguration.Error.WriteLine(DatabaseAway.Words);
            return DatabaseIsAway;
        }
    }

    private static RootCommand Root(CommandHost host)
    {
        var root = new RootCommand("行政执法监督：双随机、一公开，首违免罚，信用分级，公示。") { host.As };

        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new Help();
            option.Description = "显示用法";
        }

        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Description = "显示版本";
        }

        foreach (var family in Families(host))
        {
            root.Add(family);
        }

        return root;
    }
}
