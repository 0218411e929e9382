using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Hosting;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>draw</c>: makes a draw from its files, or holds published results against them. <c>run</c> and <c>verify</c> need no database.</summary>
internal static class DrawCommands
{
    public static Command Create(CommandHost host) => new("draw", "按抽取包抽取，核验和审计抽取，导出抽取包，办理替换和回避")
    {
        Run(), DrawVerifyCommand.Create(), Check(), AuditCommand.Create(), DrawPublicCommands.Export(host), DrawPublicCommands.Code(host),
        DrawReplacementCommands.Replace(host), DrawReplacementCommands.Refill(host), DrawReplacementCommands.Drop(host), DrawRecusalCommands.Create(host),
    };

    private static Command Run()
    {
        var (folder, json) = (Folder(), Json());
        var run = new Command("run", "试算：读取抽取包的输入文件，写出 result.csv 和 assignment.csv，供测试和审计；不是正式抽取") { folder, json };

        run.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;

            return DrawBundle.Read(path).Match(
                bundle =>
                {
                    var outcome = bundle.Draw();
                    Write(Path.Combine(path, DrawFiles.ResultName), DrawFiles.Write(outcome.Result));
                    Write(Path.Combine(path, DrawFiles.AssignmentName), DrawFiles.Write(outcome.Teams));
                    var told = Tell(parsed, parsed.GetValue(json), outcome, "已试算");
                    return parsed.GetValue(json) ? told : SayTrial(parsed);
                },
                problem => Refuse(parsed, parsed.GetValue(json), problem));
        });

        return run;
    }

    private static int SayTrial(ParseResult parsed)
    {
        parsed.InvocationConfiguration.Output.WriteLine("  这是按文件试算，供测试和审计使用，不是正式抽取。正式抽取只在抽取仪式中进行。");
        return 0;
    }

    private static Command Check()
    {
        var folder = Folder();
        var check = new Command("check", "承诺之前：逐个列出配不足检查人员的对象及原因，不需要揭示文件") { folder };

        check.SetAction(parsed => DrawBundle.Unserved(parsed.GetValue(folder)!).Match(
            failing =>
            {
                var output = parsed.InvocationConfiguration.Output;

                foreach (var one in failing)
                {
                    output.WriteLine($"{one.Target}\t{one.Team}\t{one.Reason}");
                }

                output.WriteLine(failing.Count == 0 ? "每个对象都能配足检查人员，可以作出承诺。" : $"有{failing.Count}个对象配不足检查人员，不能作出承诺。");
                return failing.Count == 0 ? 0 : 1;
            },
            problem => Refuse(parsed, false, problem)));

        return check;
    }

    internal static Argument<string> Folder() => new("目录") { Description = "抽取包所在的目录" };

    internal static Option<bool> Json() => new("--json") { Description = "输出 JSON，供程序读取" };

    internal static int Tell(ParseResult parsed, bool json, DrawOutcome outcome, string word)
    {
        var output = parsed.InvocationConfiguration.Output;
        var drawn = outcome.Result.Count(line => !line.Reserve);
        var reserve = outcome.Result.Count - drawn;
        var loads = outcome.Teams.ToDictionary(team => team.Team, team => team.Load);

        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { ok = true, drawn, reserve, loads, people = outcome.People.Count, named = outcome.People.Named.Count, log = LogJson(outcome.Log) }, Jsonb.Options));
            return 0;
        }

        output.WriteLine($"{word}：抽中{drawn}个，备选{reserve}个。");

        if (outcome.Replacements.Count > 0)
        {
            output.WriteLine($"  替换{outcome.Replacements.Count}次，都由规则得出");
        }

        foreach (var team in outcome.Teams)
        {
            output.WriteLine($"  {team.Team}：分配{team.Lines.Count}人次，每人（组）最多{team.Load}个对象");
        }

        return 0;
    }

    internal static object? LogJson(DrawLogFound? log) => log is null ? null : new
    {
        steps = log.Steps,
        replacements = log.Replacements,
        voided = log.Voided,
        size = log.Checkpoint.Size,
        root = log.Checkpoint.Root.ToString(),
        keys = log.Keys.Select(key => key.ToString()),
    };

    internal static int Refuse(ParseResult parsed, bool json, Problem problem)
    {
        if (json)
        {
            parsed.InvocationConfiguration.Output.WriteLine(
                JsonSerializer.Serialize(new { ok = false, problem.Code, problem.Message }, Jsonb.Options));
            return 1;
        }

        return CommandHost.Refuse(parsed, problem);
    }

    private static void Write(string path, string text)
    {
        File.WriteAllText(path + ".unfinished", text);
        File.Move(path + ".unfinished", path, overwrite: true);
    }
}
