using System.CommandLine;
using System.CommandLine.Invocation;

namespace Supervision.Api.Commands;

/// <summary>用法: what a command does and which words it takes.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    private const string Program = "./supervision.sh";

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法：{Usage(command)}");

        WriteTable(output, "命令", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        WriteTable(output, "参数", command.Arguments.Select(argument => (Named(argument), argument.Description)));
        WriteTable(output, "选项", OptionsOf(command).Select(option => (Named(option), option.Description)));
    }

    public static string Words(Command command) =>
        command is RootCommand ? "" : string.Join(' ', command.Parents.OfType<Command>().Select(Words).Append(command.Name)).Trim();

    private static string Usage(Command command) => string.Join(' ',
        ((string[])[Program, Words(command), .. command.Arguments.Select(Named)])
            .Append(command.Subcommands.Count > 0 ? "<命令>" : "")
            .Append(OptionsOf(command).Any() ? "[选项]" : "")
            .Where(part => part.Length > 0));

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Where(option => !option.Hidden && option.Description is not null);

    private static string Named(Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 ? $"<{argument.Name}>" : $"[{argument.Name}]";

    private static string Named(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var lines = rows.ToList();

        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}：");
        var width = lines.Max(line => Width(line.Name)) + 2;

        foreach (var (name, description) in lines)
        {
            output.WriteLine($"  {name}{new string(' ', width - Width(name))}{description}");
        }
    }

    // A Chinese character takes two columns.
    private static int Width(string text) => text.Sum(c => c > 0x2E7F ? 2 : 1);
}
