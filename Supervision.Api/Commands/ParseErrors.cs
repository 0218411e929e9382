using System.CommandLine;
using System.CommandLine.Parsing;

namespace Supervision.Api.Commands;

/// <summary>What to say about words that cannot be read as a command.</summary>
internal static class ParseErrors
{
    public const int ExitCode = 2;

    public static int Tell(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        var command = parsed.CommandResult.Command;

        foreach (var complaint in Complaints(parsed).Distinct())
        {
            error.WriteLine(complaint);
        }

        error.WriteLine();
        Help.Write(command, error);
        return ExitCode;
    }

    private static IEnumerable<string> Complaints(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;

        if (parsed.UnmatchedTokens.Count > 0)
        {
            return parsed.UnmatchedTokens.Select(word => command.Subcommands.Count > 0 && !word.StartsWith('-')
                ? $"没有“{$"{Help.Words(command)} {word}".Trim()}”这个命令。"
                : $"看不懂“{word}”。");
        }

        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            return ["还缺少一个命令。"];
        }

        return parsed.Errors.Select(error => error.SymbolResult switch
        {
            ArgumentResult { Parent: OptionResult option } => AboutOption(option),
            ArgumentResult { Tokens.Count: 0 } argument => $"缺少参数“{argument.Argument.Name}”。",
            ArgumentResult argument => $"参数“{argument.Argument.Name}”不能是“{Said(argument)}”。",
            OptionResult option => AboutOption(option),
            _ => $"命令写得不完整：{error.Message}",
        });
    }

    private static string AboutOption(OptionResult option) => option.Tokens.Count == 0
        ? $"选项“{option.Option.Name}”要写明内容。"
        : $"选项“{option.Option.Name}”不能是“{Said(option)}”。";

    private static string Said(SymbolResult result) => string.Join(' ', result.Tokens.Select(token => token.Value));
}
