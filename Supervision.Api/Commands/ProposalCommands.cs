using System.CommandLine;
using System.Globalization;
using Supervision.Api.Cases;
using Supervision.Api.Hosting;
using Supervision.Core.Exemptions;
using Supervision.Core.RuleLists;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands;

/// <summary><c>cases proposals</c> and <c>cases propose-again</c>: what was proposed so far, and asking the rules again.</summary>
internal static class ProposalCommands
{
    public static Command List(CommandHost host)
    {
        var number = new Argument<string>("案件编号");
        var json = Answering.Json();
        var list = new Command("proposals", "一个案件的历次处理建议，以及每一次变了什么") { number, json };

        list.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
            !(await run.Get<ProposalDesk>().ReadAsync(actor, parsed.GetValue(number)!, run.Cancel)).Succeeded(out var view, out var problem)
                ? problem
                : await run.TellAsync(parsed.GetValue(json),
                    view.Proposals.Select(one => new { one.Made.Number, one.Made.By.At, outcome = one.Made.Outcome.Code(), one.Made.Rulebook, one.Change }),
                    [.. view.Proposals.SelectMany(Told)]), cancel));
        return list;
    }

    public static Command Again(CommandHost host)
    {
        var number = new Argument<string>("案件编号");
        var file = new Argument<string>("文件") { Description = "写明全部事实的案情文件，YAML 或者 JSON；以往记录由系统重新查询" };
        var again = new Command("propose-again", "作出决定之前，按新查明的事实再次提出处理建议；以前的建议保留") { number, file };

        again.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!CaseFile.Load(parsed.GetValue(file)!).Succeeded(out var read, out var problem)
                || !(await run.Get<ProposeAgain>().ExecuteAsync(actor, parsed.GetValue(number)!, read.Case, run.Cancel)).Succeeded(out var made, out problem))
            {
                return problem;
            }

            List<string> lines = [$"案件{parsed.GetValue(number)}第{made.Number}次处理建议：{made.Outcome.Named()}。"];

            if (made.SetAside is not null)
            {
                lines.Add("建议有变化，原来的听取意见和法制审核须重新办理。");
            }

            return await run.TellAsync(false, made, lines);
        }, cancel));
        return again;
    }

    private static IEnumerable<string> Told(ListedProposal one)
    {
        var (made, at) = (one.Made, one.Made.By.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        yield return $"第{made.Number}次　{at}　{made.By.By.Signature}　{made.Outcome.Named()}";

        if (one.Change is not { } change)
        {
            yield break;
        }

        foreach (var fact in change.Facts)
        {
            yield return $"  {fact}";
        }

        yield return change.AnswerChanged ? "  建议或者理由有变化" : "  建议和理由没有变化";
    }
}
