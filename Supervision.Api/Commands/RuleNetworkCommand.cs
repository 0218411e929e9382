using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands;

/// <summary><c>rules network</c>: for developers, how NRules has laid out the rules of a list, as a graph in DGML.</summary>
internal static class RuleNetworkCommand
{
    public static Command Create(CommandHost host)
    {
        var list = new Argument<string>("清单") { Description = "清单编号" };
        var target = new Option<string>("--out") { Description = "写到哪个文件，一般以 .dgml 结尾", HelpName = "文件", Required = true };
        var network = new Command("network", "供开发人员：把一个清单的规则网络写成 DGML 文件，并说明各种节点有多少") { list, target };

        network.SetAction(parsed =>
        {
            if (!RuleSources.From(Path.Combine(host.Root, "rules")).Succeeded(out var sources, out var problem)
                || !Rulebook.Read(sources).Succeeded(out var book, out problem)
                || !RuleNetwork.Of(book, parsed.GetValue(list)!).Succeeded(out var found, out problem)
                || !Write(found, parsed.GetValue(target)!).Succeeded(out _, out problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            Tell(parsed.InvocationConfiguration.Output, found, parsed.GetValue(target)!);
            return 0;
        });
        return network;
    }

    private static Result<Done> Write(RuleNetwork network, string path)
    {
        try
        {
            File.WriteAllText(path, network.Dgml);
            return default(Done);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem("rules.network-not-written", ProblemKind.Invalid, $"写不进文件“{path}”。请核对目录是否存在、能否写入。");
        }
    }

    private static void Tell(TextWriter output, RuleNetwork network, string path)
    {
        output.WriteLine($"{network.List}　《{network.Title}》：{network.Rules}条规则，{network.Nodes.Values.Sum()}个节点，{network.Links}条连线");

        foreach (var (kind, count) in network.Nodes)
        {
            output.WriteLine($"  {kind}　{count}");
        }

        output.WriteLine($"已写入{path}。");
    }
}
