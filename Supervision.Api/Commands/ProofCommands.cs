using System.CommandLine;
using Supervision.Api.Cases;
using Supervision.Api.Hosting;
using Supervision.Core.Cases;

namespace Supervision.Api.Commands;

/// <summary><c>cases evidence</c>: what shows each condition of an exemption, and noting more.</summary>
internal static class ProofCommands
{
    public static Command Evidence(CommandHost host)
    {
        var number = new Argument<string>("案件编号");
        var condition = new Option<string?>("--condition") { Description = "给哪一个条件写证据，照列出的名称写；不写则只列出", HelpName = "条件" };
        var lines = new Option<string[]>("--line") { Description = "一项证据，可以写几次", HelpName = "证据" };
        var json = Answering.Json();
        var evidence = new Command("evidence", "据以不予处罚的各个条件和证据，缺的标明；也可以补写") { number, condition, lines, json };

        evidence.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var desk = run.Get<CaseDesk>();

            if (!(await desk.ReadAsync(actor, parsed.GetValue(number)!, run.Cancel)).Succeeded(out var view, out var problem))
            {
                return problem;
            }

            if (parsed.GetValue(condition) is { } name)
            {
                if (view.Conditions.FirstOrDefault(one => one.Name == name) is not { } found)
                {
                    return CaseProblems.ConditionNotFound(view.Case, name, view.Conditions);
                }

                var texts = view.Case.Texts with { Proofs = [new(found.Id, [.. found.Lines.Concat(parsed.GetValue(lines) ?? []).Distinct()])] };

                if (!(await run.Get<CompleteTexts>().ExecuteAsync(actor, view.Case.Number, texts, run.Cancel)).Succeeded(out _, out problem)
                    || !(await desk.ReadAsync(actor, view.Case.Number, run.Cancel)).Succeeded(out view, out problem))
                {
                    return problem;
                }
            }

            return await run.TellAsync(parsed.GetValue(json),
                view.Conditions.Select(one => new { condition = one.Name, basis = one.Basis, one.Lines, missing = one.IsMissing }),
                [.. view.Conditions.Select(Told), view.Conditions.Count == 0 ? "处理建议不是不予处罚，没有要逐项证明的条件。" : Missing(view.Conditions)]);
        }, cancel));
        return evidence;
    }

    private static string Told(ShownCondition one) => $"{(one.IsMissing ? "缺证据" : "有证据")}　{one.Name}" + one.Basis switch
    {
        ProofBasis.Lookup => "：违法记录查询凭证",
        ProofBasis.Days => "：案情记录的日期",
        _ => one.IsMissing ? "" : $"：{string.Join('；', one.Lines)}",
    };

    private static string Missing(IReadOnlyList<ShownCondition> conditions) =>
        conditions.Count(one => one.IsMissing) is > 0 and var missing ? $"缺证据的条件{missing}个，补齐以前不能作出不予处罚的决定。" : "各个条件都有证据。";
}
