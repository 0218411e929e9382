using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands.ByFiles;

/// <summary>What the commands that only read rule files share: their words, their sources, and how they answer.</summary>
internal static class RuleAnswer
{
    // A single file is held against the rest of the rules, in the place of the one of the same name.
    internal static Result<RuleSources> Sources(CommandHost host, string? path)
    {
        var root = path is not null && Directory.Exists(path) ? path : Path.Combine(host.Root, "rules");

        if (path is null || Directory.Exists(path))
        {
            return RuleSources.From(root);
        }

        return !File.Exists(path)
            ? new Problem("rules.not-found", ProblemKind.NotFound, $"找不到“{path}”。请核对文件或者目录的名称。")
            : RuleSources.From(root).Match<Result<RuleSources>>(
                sources => sources with
                {
                    Lists = [.. sources.Lists.Where(list => Path.GetFileName(list.Name) != Path.GetFileName(path)), new(path, File.ReadAllText(path))],
                },
                problem => problem);
    }

    internal static Argument<string?> Where(string description) =>
        new("路径") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    internal static Option<bool> Json() => new("--json") { Description = "输出 JSON，供程序读取" };

    internal static int Tell(ParseResult parsed, bool json, bool ok, object answer, Action<TextWriter> words)
    {
        var output = parsed.InvocationConfiguration.Output;

        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(answer, Jsonb.Options));
        }
        else
        {
            words(output);
        }

        return ok ? 0 : 1;
    }

    internal static int Refuse(ParseResult parsed, bool json, Problem problem)
    {
        if (!json)
        {
            return CommandHost.Refuse(parsed, problem);
        }

        parsed.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(new { ok = false, problem.Code, problem.Message }, Jsonb.Options));
        return 1;
    }
}
