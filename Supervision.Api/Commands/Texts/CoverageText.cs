using System.Globalization;
using System.Text;
using Supervision.Rules.Authoring;

namespace Supervision.Api.Commands.Texts;

/// <summary>The coverage report in words: totals by list, then every condition that no case has yet shown both ways.</summary>
internal static class CoverageText
{
    /// <param name="byHand">The same, of the cases alone that were worked out by hand.</param>
    public static string Of(RuleCoverage report, RuleCoverage byHand, bool all)
    {
        var text = new StringBuilder();

        foreach (var list in report.Items.GroupBy(item => item.List, StringComparer.Ordinal))
        {
            var tried = list.Where(item => item.Cases > 0).ToList();

            if (tried.Count == 0 && !all)
            {
                continue;
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"{list.Key}：{list.Count()}个事项，{tried.Count}个有案情，{tried.Count(item => item.IsWhole)}个每个条件两种结果都单独起过作用");

            foreach (var item in list.Where(item => item.Cases > 0 && !item.IsWhole))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {item.Item} {item.Violation}（{item.Cases}个案情）");

                foreach (var condition in item.Conditions.Where(condition => !condition.IsWhole))
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"    {condition.Condition}：成立{condition.Holding}次，不成立{condition.Failing}次；"
                        + $"{Said(condition.DecidesHolding, "成立")}，{Said(condition.DecidesFailing, "不成立")}");
                }
            }
        }

        text.AppendLine(report == byHand ? Totals("只计手写的案情，", report) : Totals("", report));
        text.AppendLine(Elements("所依条文的", report));

        if (report != byHand)
        {
            text.AppendLine(Totals("其中只计手写的案情，", byHand));
        }

        return text.ToString();
    }

    /// <summary>Of each item, which elements of its law cases try.</summary>
    public static string OfElements(RuleCoverage report, bool all)
    {
        var text = new StringBuilder();
        var shown = report.Items.Where(item => all || item.Cases > 0).ToList();

        foreach (var item in shown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Item} {item.Violation}（{item.Cases}个案情）");

            foreach (var element in item.Elements)
            {
                text.AppendLine($"  {Told(element)}");
            }
        }

        text.AppendLine(Elements("", report));
        return text.ToString();
    }

    private static string Told(ElementCoverage element)
    {
        var rest = element.Failing == 0 ? "，没有不成立的案情" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{element.Element}：成立{element.Holding}个，不成立{element.Failing}个{rest}");
    }

    private static string Elements(string which, RuleCoverage report)
    {
        var elements = report.Items.SelectMany(item => item.Elements).ToList();
        var (tried, unopposed) = (elements.Count(element => element.IsTried), elements.Count(element => element.Failing == 0));
        return $"{which}法定要件共{elements.Count}处：{tried}处成立和不成立都有案情，{unopposed}处没有不成立的案情。";
    }

    private static string Totals(string which, RuleCoverage report)
    {
        var conditions = report.Items.SelectMany(item => item.Conditions).ToList();
        return $"{which}共{report.Items.Count}个事项：{report.Items.Count(item => item.Cases > 0)}个有案情，{report.Items.Count(item => item.IsWhole)}个覆盖完整；"
            + $"{conditions.Count}个条件中{conditions.Count(condition => condition.IsWhole)}个两种结果都单独起过作用。";
    }

    private static string Said(bool alone, string way) => alone ? $"{way}时起过决定作用" : $"{way}时没有单独起过作用";
}
