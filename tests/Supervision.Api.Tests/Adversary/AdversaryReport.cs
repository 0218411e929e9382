using System.Globalization;
using System.Text;

namespace Supervision.Api.Tests.Adversary;

/// <summary>The report for who reads what was tried: the counts, what was missed, what came to nothing, and each thing with what stopped it.</summary>
internal static class AdversaryReport
{
    public static string Of(Suite suite, int seed, TimeSpan took)
    {
        var (page, all) = (new StringBuilder(), suite.Outcomes);
        page.Append("# 试着操纵\n\n");
        page.Append(CultureInfo.InvariantCulture, $"试了{all.Count}次（种子{seed}，用时{took.TotalSeconds:0}秒）：被拒绝{Count(all, Verdict.Refused)}，被指出{Count(all, Verdict.Named)}，");
        page.Append(CultureInfo.InvariantCulture, $"没有效果{Count(all, Verdict.Idle)}，日志不涉及{Count(all, Verdict.Beyond)}，漏过{Count(all, Verdict.Missed)}。如实办理{suite.Controls.Count}次，都照常办完。\n\n");
        Hands(page, all);
        Missed(page, all);
        Idle(page, all);
        Beyond(page, all);
        Controls(page, suite.Controls);
        Listed(page, all);
        return page.ToString();
    }

    private static void Hands(StringBuilder page, IReadOnlyList<Outcome> all)
    {
        page.Append("| 谁 | 试了 | 被拒绝 | 被指出 | 没有效果 | 日志不涉及 | 漏过 |\n|---|---|---|---|---|---|---|\n");

        foreach (var hand in all.GroupBy(outcome => outcome.Tried.Hand).OrderBy(hand => hand.Key))
        {
            IReadOnlyList<Outcome> own = [.. hand];
            page.Append(CultureInfo.InvariantCulture, $"| {hand.Key.Named()} | {own.Count} | {Count(own, Verdict.Refused)} | {Count(own, Verdict.Named)} | ");
            page.Append(CultureInfo.InvariantCulture, $"{Count(own, Verdict.Idle)} | {Count(own, Verdict.Beyond)} | {Count(own, Verdict.Missed)} |\n");
        }
    }

    private static void Missed(StringBuilder page, IReadOnlyList<Outcome> all)
    {
        page.Append("\n## 漏过的\n\n");
        var missed = all.Where(outcome => outcome.Verdict is Verdict.Missed).ToList();
        page.Append(missed.Count == 0 ? "没有。\n" : "| 试了什么 | 在哪里 | 次数 | 怎样漏过 |\n|---|---|---|---|\n");

        foreach (var same in missed.GroupBy(outcome => (outcome.Name, Reason: outcome.By)))
        {
            var where = string.Join('、', same.Select(outcome => outcome.Where).Distinct());
            page.Append(CultureInfo.InvariantCulture, $"| {Cell(same.Key.Name)} | {where} | {same.Count()} | {Cell(same.Key.Reason)} |\n");
        }
    }

    private static void Idle(StringBuilder page, IReadOnlyList<Outcome> all)
    {
        page.Append("\n## 写进去了，没有效果\n\n");

        foreach (var same in all.Where(outcome => outcome.Verdict is Verdict.Idle).GroupBy(outcome => (outcome.Name, outcome.By)))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {Cell(same.Key.Name)}（{string.Join('、', same.Select(outcome => outcome.Where).Distinct())}）：{same.Key.By}。\n");
        }
    }

    private static void Beyond(StringBuilder page, IReadOnlyList<Outcome> all)
    {
        page.Append("\n## 日志不涉及\n\n公众看不到，也没有权利以它为据；改了没有人指出。\n\n| 试了什么 | 次数 | 为什么不涉及 |\n|---|---|---|\n");

        foreach (var same in all.Where(outcome => outcome.Verdict is Verdict.Beyond).GroupBy(outcome => (outcome.Name, outcome.By)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {Cell(same.Key.Name)} | {same.Count()} | {same.Key.By} |\n");
        }
    }

    private static void Controls(StringBuilder page, IReadOnlyList<string> controls)
    {
        page.Append("\n## 如实办理\n\n");

        foreach (var same in controls.GroupBy(what => what))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {same.Key}\n");
        }
    }

    private static void Listed(StringBuilder page, IReadOnlyList<Outcome> all)
    {
        page.Append("\n## 逐次\n\n| 谁 | 在哪里 | 试了什么 | 结果 | 被什么挡住 |\n|---|---|---|---|---|\n");

        foreach (var outcome in all)
        {
            var verdict = outcome.Verdict switch
            {
                Verdict.Refused => "被拒绝",
                Verdict.Named => "被指出",
                Verdict.Idle => "没有效果",
                Verdict.Beyond => "日志不涉及",
                _ => "漏过",
            };
            page.Append(CultureInfo.InvariantCulture, $"| {outcome.Tried.Hand.Named()} | {outcome.Where} | {Cell(outcome.Tried.What)} | {verdict} | {Cell(outcome.By)} |\n");
        }
    }

    private static int Count(IReadOnlyList<Outcome> all, Verdict verdict) => all.Count(outcome => outcome.Verdict == verdict);

    private static string Cell(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
