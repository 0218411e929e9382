using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// Steps 9 to 13: the lists, and Arts. 33 and 32 themselves.
internal static class Grounds
{
    private const string First = "行政处罚法第33条第1款第1句";
    private const string Second = "行政处罚法第33条第1款第2句";

    private static readonly Condition Mandatory = new AllOf(
    [
        new FindingCondition("act_minor", "act_minor", "违法行为轻微"),
        new HarmCondition("harm_none", Harm.None, "没有危害后果"),
        new Timely(),
    ]);

    private static readonly Condition Discretionary = new AllOf(
    [
        new HarmCondition("harm_minor", Harm.Minor, "危害后果轻微"),
        new Timely(),
        new FirstOffenceCondition(new() { Silent = true }, "初次违法"),
    ]);

    public static Finding Exclusions(Question question)
    {
        if (question.Items.FirstOrDefault(item => question.Rulebook.Readings.UndecidedVerification.Contains(item.Verified)
            || question.Rulebook.Readings.UndecidedVerification.Contains(item.List.Verified)) is { } unverified)
        {
            return Finding.Settled(unverified.List.Title, "该清单的文字未经核对，不能单独作出建议", new(Outcome.Refer, null, unverified)
            {
                Options = ["核对清单原文后再行判断", "直接依照行政处罚法第33条判断"],
            });
        }

        return question.Items.FirstOrDefault(item => item.List.ExcludedWhenFoundBy.Count > 0) is not { } item
            ? Finding.Not("清单总则", "没有需要审查的除外情形")
            : new(Excluded(question, item), item.List.Title, null);
    }

    public static Finding ShallNot(Question question)
    {
        var mandatory = Mandatory.Ask(question.Inquiry);
        var (verdict, item) = Best(question, question.Granting.Where(item => question.Rulebook.Readings.Of(item).Outcome is Outcome.ShallNotPunish));

        if (mandatory.Holds is Truth.True)
        {
            var carrier = question.Granting.FirstOrDefault(item => Fits(question, item).Holds is Truth.True);
            return Finding.Settled(First, "违法行为轻微并及时改正，没有造成危害后果，不予行政处罚", new(Outcome.ShallNotPunish, "33(1)a", carrier));
        }

        if (item is not null && verdict.Holds is Truth.True)
        {
            return Carried(question, item);
        }

        var open = mandatory.Holds is Truth.NotEstablished ? mandatory : verdict;
        return open.Refers && item is not null ? Referred(open, item) : new(open with { Refers = false }, First, null);
    }

    public static Finding MayNot(Question question)
    {
        var (verdict, item) = Best(question, question.Granting.Where(item => question.Rulebook.Readings.Of(item).Outcome is Outcome.MayNotPunish));
        return item is null ? Finding.Not(Second, "没有可以适用的首违清单事项")
            : verdict.Holds is Truth.True ? Carried(question, item)
            : verdict.Refers ? Referred(verdict, item)
            : new(verdict, Second, null);
    }

    public static Finding Direct(Question question)
    {
        if (question.Easing.Any(item => Fits(question, item).Holds is Truth.True))
        {
            return Finding.Not(Second, "已有从轻、减轻的清单事项可以适用");
        }

        var verdict = Discretionary.Ask(question.Inquiry);
        return verdict.Holds is Truth.True
            ? Finding.Settled(Second, "清单没有列出，但初次违法、危害后果轻微并及时改正，可以不予行政处罚", new(Outcome.MayNotPunish, "33(1)b"))
            : verdict.Refers ? Referred(verdict, null)
            : new(verdict, Second, null);
    }

    public static Finding Easing(Question question)
    {
        var law = new AnyOf("应当从轻、减轻的情形",
        [
            new FindingCondition("voluntary_remedy", "voluntary_remedy", "主动消除或者减轻危害后果"),
            new FindingCondition("coerced_or_deceived", "coerced_or_deceived", "受他人胁迫、诱骗"),
            new FindingCondition("confessed_unknown", "confessed_unknown", "主动供述尚未掌握的违法行为"),
            new FindingCondition("meritorious", "meritorious", "有立功表现"),
        ]).Ask(question.Inquiry);

        if (question.Asked.Party.Birth is { } birth && (question.LastDay ?? question.Act.From) is { } day
            && Gates.IsUnder(question, birth, day, "age-lesser"))
        {
            return Finding.Settled("行政处罚法第30条", "行为时已满十四周岁不满十八周岁，应当从轻或者减轻", new(Outcome.ShallLighten, "30"));
        }

        if (law.Holds is Truth.True)
        {
            return Finding.Settled("行政处罚法第32条", law.Sentence, new(Outcome.ShallLighten, "32"));
        }

        if (question.Act.Control is Control.Limited)
        {
            return Finding.Settled("行政处罚法第31条", "尚未完全丧失辨认或者控制自己行为的能力，可以从轻或者减轻", new(Outcome.MayLighten, "31"));
        }

        var (verdict, item) = Best(question, question.Easing);
        return law.Holds is Truth.NotEstablished ? new(law, "行政处罚法第32条", null)
            : item is null ? new(law, "行政处罚法第32条", null)
            : verdict.Holds is Truth.True ? Carried(question, item)
            : new(verdict, item.Clause, null);
    }

    // The item that fits best: one that holds before one that is open before one that fails.
    private static (Verdict Verdict, ListItem? Item) Best(Question question, IEnumerable<ListItem> items) =>
        items.Select(item => (Verdict: Fits(question, item), Item: (ListItem?)item))
            .OrderBy(pair => pair.Verdict.Holds switch { Truth.True => 0, Truth.NotEstablished => 1, _ => 2 })
            .FirstOrDefault((new(Truth.False, "没有可以适用的清单事项"), null));

    private static Verdict Fits(Question question, ListItem item)
    {
        var excluded = Excluded(question, item);
        return excluded.Holds switch
        {
            Truth.True => Verdict.Of(false, $"属于清单的除外情形：{excluded.Sentence}"),
            Truth.NotEstablished => excluded,
            _ => item.Conditions.Ask(question.Inquiry),
        };
    }

    private static Verdict Excluded(Question question, ListItem item)
    {
        var ways = item.List.ExcludedWhenFoundBy;
        return ways.Count == 0 ? Verdict.Of(false, "没有除外情形")
            : question.Act.FoundBy is { } found ? Verdict.Of(ways.Contains(found), $"线索来源是{found}，清单{(ways.Contains(found) ? "不适用" : "可以适用")}")
            : question.Inquiry.YesNo("found_by", "found_by", $"线索来源属于{string.Join("、", ways)}");
    }

    private static Finding Carried(Question question, ListItem item)
    {
        var (outcome, root) = question.Rulebook.Readings.Of(item);
        return Finding.Settled(item.Clause, $"符合《{item.List.Title}》所列事项“{item.Violation}”的全部条件", new(outcome, root, item));
    }

    private static Finding Referred(Verdict verdict, ListItem? item) =>
        new(verdict, item?.Clause ?? Second, new(Outcome.Refer, null, item) { Options = ["认定为初次违法", "认定为不是初次违法"] });

    private sealed class Timely() : Condition("timely", "及时改正")
    {
        public override Verdict Ask(Inquiry inquiry) => inquiry.Corrections.Timely();
    }
}
