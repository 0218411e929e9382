using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Rules.Authoring;

namespace Supervision.Api.Commands.Texts;

/// <summary>An item laid open, in words for a lawyer.</summary>
internal static class ExplanationText
{
    public static void Write(ItemExplanation item, TextWriter output)
    {
        Head(item, output);
        Law(item, output);
        Conditions(item, output);
        Published(item, output);
        Cases(item, output);
        Words(item, output);
    }

    private static void Head(ItemExplanation item, TextWriter output)
    {
        output.WriteLine($"{item.Id}　{item.Violation}");
        output.WriteLine($"《{item.List.Title}》　{item.Version}");
        output.WriteLine($"发布机关：{item.List.Issuer}；领域：{item.Domain}");
        output.WriteLine($"处理种类：{item.Kind}；全部成立的，建议为“{item.LeadsTo}”");
        Line(output, "义务依据", item.Duty);
        Line(output, "处罚依据", item.Clause ?? "清单没有写明");
        Line(output, "没有过错", item.NoFault);
        Line(output, "不免的处理", Joined(item.Keeps));
        Line(output, "处理措施", Joined(item.Measures));
    }

    private static void Law(ItemExplanation item, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("所依的条文");
        output.WriteLine($"  {item.Article}：{item.Sentence}");

        foreach (var element in item.Elements)
        {
            output.WriteLine($"  · {element.Words}　{element.Said}");
            output.WriteLine($"    {Tried(element.Tried)}");
        }
    }

    private static void Conditions(ItemExplanation item, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("本事项的条件，须全部成立");

        foreach (var one in item.Conditions)
        {
            Condition(output, one.Condition, "  · ");
            output.WriteLine($"    {one.Use}");
        }

        Line(output, "  初次的定义", item.FirstOffence);

        foreach (var exclusion in item.Exclusions)
        {
            output.WriteLine($"  除外情形：{exclusion.Text}");
        }

        foreach (var note in item.Notes)
        {
            output.WriteLine($"  说明：{note}");
        }
    }

    private static void Condition(TextWriter output, ConditionLine line, string before)
    {
        var asks = line.Asks is { } words ? $"（{words}）" : "";
        output.WriteLine($"{before}{line.Text}{asks}");

        foreach (var part in line.Parts)
        {
            Condition(output, part, $"  {before}");
        }
    }

    private static void Published(ItemExplanation item, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Count("公布的决定", item.Published));

        foreach (var one in item.Published)
        {
            output.WriteLine($"  · {one.Case}　真实结果：{one.Real ?? "来源没有写明"}");
            output.WriteLine($"    按本规则库：{Result(one)}；{one.Why}");
            output.WriteLine($"    {one.Published}");
        }
    }

    private static void Cases(ItemExplanation item, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Count("手写的案情", item.Worked));

        foreach (var one in item.Worked)
        {
            output.WriteLine($"  · {one.Case}　{Result(one)}；{one.Why}");
        }

        var generated = item.Generated.ToList();

        if (generated.Count > 0)
        {
            var results = generated.GroupBy(one => one.Outcome).OrderBy(same => same.Key).Select(same => $"{same.Key.Named()} {same.Count()}个");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"由程序填写的案情（{generated.Count}个）：{string.Join("，", results)}"));
        }
    }

    private static void Words(ItemExplanation item, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(item.Unsure == 0 ? "每一处文字的把握程度" : string.Create(CultureInfo.InvariantCulture, $"每一处文字的把握程度（{item.Unsure}处引用前还要核对）"));

        foreach (var word in item.Words)
        {
            output.WriteLine($"  [{word.Mark}] {word.What}：{word.Said}");
        }
    }

    private static string Result(ShownCase one) => one.IsCarried ? $"{one.Outcome.Named()}（依本事项）" : one.Outcome.Named();

    private static string Count(string what, IEnumerable<ShownCase> cases)
    {
        var count = cases.Count();
        return count == 0 ? $"{what}：没有" : string.Create(CultureInfo.InvariantCulture, $"{what}（{count}个）");
    }

    /// <summary>What cases show of an element.</summary>
    public static string Tried(ElementCoverage? tried)
    {
        if (tried is null)
        {
            return "案情没有单独认定这一要件";
        }

        var missing = tried.Failing == 0 ? "；还没有它不成立的案情" : "";
        return string.Create(CultureInfo.InvariantCulture, $"案情：{tried.Holding}个成立，{tried.Failing}个不成立{missing}");
    }

    private static string? Joined(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join("；", words);

    private static void Line(TextWriter output, string title, string? words)
    {
        if (words is not null)
        {
            output.WriteLine($"{title}：{words}");
        }
    }
}
