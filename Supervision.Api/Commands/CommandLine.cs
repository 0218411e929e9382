using System.CommandLine;
using System.CommandLine.Invocation;
using Supervision.Api.Hosting;

namespace Supervision.Api.Commands;

/// <summary>The words the program understands on the command line.</summary>
internal static class CommandLine
{
    /// <summary>Each family of commands is a file beside this one and a line here.</summary>
    private static Command[] Families(CommandHost host) =>
    [
        ServeCommand.Create(host),
        DatabaseCommands.Create(host),
    ];

    public static async Task<int> RunAsync(CommandHost host, string[] args)
    {
        var root = new RootCommand("行政执法监督与信用监管：双随机、一公开，首违免罚，信用分级，公示") { host.As };

        foreach (var family in Families(host))
        {
            root.Add(family);
        }

        var parsed = root.Parse(args);

        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = true;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
