using System.Globalization;
using System.Text;
using Supervision.Core.Exemptions;
using Supervision.Core.RuleLists;

namespace Supervision.Api.Commands.Texts;

/// <summary>A decision as a person reads it in a terminal: the proposal, the tree of reasons, the fourteen steps.</summary>
internal static class DecisionText
{
    public static string Of(ExemptionCase asked, ExemptionDecision decision)
    {
        var text = new StringBuilder();
        text.AppendLine($"案情：{decision.Case}");
        text.AppendLine(CultureInfo.InvariantCulture, $"机关：{asked.Organ.Name ?? asked.Organ.Code}    决定之日：{decision.AsOf:yyyy-MM-dd}    规则库：{decision.Rulebook[..12]}");

        foreach (var act in decision.Acts)
        {
            text.AppendLine();
            Act(text, act);
        }

        return text.ToString();
    }

    private static string Item(ActAnswer act)
    {
        var toVerify = act.ClausesToVerify ? "，条款待核" : "";
        return $"{act.Item}，《{act.ListTitle}》（{act.Version}）{toVerify}";
    }

    private static void Act(StringBuilder text, ActAnswer act)
    {
        text.AppendLine($"行为 {act.Act}：建议“{act.Outcome.Named()}”（{act.Outcome.Code()}）");
        Line(text, "法律依据", act.Root is { } root ? Article(root) : null);
        Line(text, "清单事项", act.Item is null ? null : Item(act));
        Line(text, "措施", Joined(act.Measures));
        Line(text, "不免的处理", Joined(act.Keeps));
        Line(text, "没收", act.Confiscation?.Sentence);
        Line(text, "强制措施", act.Coercion is { } coercion ? $"{coercion.Sentence}（{coercion.Clause}）" : null);
        Line(text, "首次机会", act.UsesFirstChance ? "本次结果会计入以后的“首次”判断" : null);
        Line(text, "作出决定以前", act.BeforeAdoption.Count > 0 ? BeforeAdoption.Of(act.BeforeAdoption, act.Item is not null) : null);
        Reasons(text, "理由", act.Reasons);
        Reasons(text, "强制措施的理由", act.Coercion?.Reasons ?? []);
        Several(text, "要不予处罚，至少须有不同", act.Missing);

        foreach (var asked in act.Establish)
        {
            text.AppendLine($"  待查明：{asked.Question}（{asked.Name}{(asked.By is { } by ? "，" + by : "")}）");

            foreach (var same in asked.LeadsTo.GroupBy(lead => lead.Word()))
            {
                text.AppendLine($"    {Joined([.. same.Select(lead => lead.Answer)])} → {same.Key}");
            }
        }

        Several(text, "新旧清单", [.. act.Versions.Select(version =>
            $"{version.At}（{version.On:yyyy-MM-dd}）{version.List ?? "没有有效清单"}：{version.Outcome.Named()}{(version.Taken ? "，取此" : "")}")]);
        Several(text, "可以选择", act.Options);
        Several(text, "无论怎样认定", [.. (act.IfPunished ?? []).Select(ground => ground.Sentence)]);
        Several(text, "请注意", act.Notes);
        text.AppendLine("  步骤");

        foreach (var step in act.Trace)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {(step.Settles ? '▶' : ' ')}{step.Number,2} {Mark(step.Holds)} {step.Name}：{step.Sentence}（{step.Clause}）");
        }
    }

    private static void Reasons(StringBuilder text, string title, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count > 0)
        {
            text.AppendLine($"  {title}");
            Tree(text, reasons, "    ");
        }
    }

    private static void Tree(StringBuilder text, IReadOnlyList<Reason> reasons, string indent)
    {
        for (var i = 0; i < reasons.Count; i++)
        {
            var last = i == reasons.Count - 1;
            text.AppendLine($"{indent}{(last ? "└" : "├")} {Mark(reasons[i].Holds)} {reasons[i].Sentence}");
            Tree(text, reasons[i].Parts, indent + (last ? "  " : "│ "));
        }
    }

    private static void Several(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            text.AppendLine($"  {title}");
            lines.ToList().ForEach(line => text.AppendLine($"    · {line}"));
        }
    }

    private static void Line(StringBuilder text, string title, string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            text.AppendLine($"  {title}：{words}");
        }
    }

    private static string Joined(IReadOnlyList<string> words) => string.Join("、", words);

    private static string Mark(Truth truth) => truth switch { Truth.True => "是", Truth.False => "否", _ => "？" };

    private static string Article(string root) => root switch
    {
        LegalRoots.Slight => "行政处罚法第33条第1款第1句",
        LegalRoots.First => "行政处罚法第33条第1款第2句",
        LegalRoots.NoFault => "行政处罚法第33条第2款",
        LegalRoots.Proportion => "行政处罚法第5条第2款",
        LegalRoots.Special => "法律的特别规定",
        _ when root.StartsWith("1996:", StringComparison.Ordinal) => $"行政处罚法（1996年）第{root[5..]}条",
        "立法法" => root,
        _ => $"行政处罚法第{root}条",
    };
}
