using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine;

// Steps 1 to 8: what ends a case before any list is opened.
internal static class Gates
{
    public static Finding Offence(Question question)
    {
        const string clause = "行政处罚法第57条第1款第3项";

        if (question.Act.Findings.TryGetValue("offence", out var offence) && !offence)
        {
            return Finding.Settled(clause, "经认定违法行为不成立", new(Outcome.NoOffence, null));
        }

        if (question.Items.FirstOrDefault(item => item.NotAnOffence) is { } item)
        {
            var verdict = item.Conditions.Ask(question.Inquiry);
            return new(verdict, item.Clause, new(Outcome.NoOffence, null));
        }

        return Finding.Not(clause, "所指违法行为成立，继续判断");
    }

    public static Finding Crime(Question question) =>
        question.Act.Findings.GetValueOrDefault("crime_suspected")
            ? Finding.Settled("行政处罚法第27条", "涉嫌犯罪，应当移送司法机关", new(Outcome.Criminal, "27"))
            : Finding.Not("行政处罚法第27条", "没有认定涉嫌犯罪");

    public static Finding Limitation(Question question)
    {
        const string clause = "行政处罚法第36条";

        if (question.Act.Ongoing || question.LastDay is not { } last)
        {
            return Finding.Not(clause, "违法行为仍在继续，或者终了之日未载明，追责期限没有届满");
        }

        if (question.Inquiry.Discovered is not { } found || found <= last)
        {
            return Finding.Not(clause, "发现时没有超过追责期限");
        }

        var (usual, longer) = (last.AddYears(Number(question, "limitation")), last.AddYears(Number(question, "limitation-long")));
        var barred = new Ruling(Outcome.TimeBarred, "36");

        if (found <= usual)
        {
            return Finding.Not(clause, $"行为于{last:yyyy-MM-dd}终了，{found:yyyy-MM-dd}发现，没有超过追责期限（至{usual:yyyy-MM-dd}）");
        }

        if (found > longer)
        {
            return Finding.Settled(clause, $"行为于{last:yyyy-MM-dd}终了，{found:yyyy-MM-dd}才发现，已过追责期限（至{longer:yyyy-MM-dd}）", barred);
        }

        var grave = question.Inquiry.Finding("life_health_finance_harm", "涉及公民生命健康安全、金融安全且有危害后果");
        return new(
            new Not(new Given(grave)).Ask(question.Inquiry) with { Sentence = $"行为于{last:yyyy-MM-dd}终了，{found:yyyy-MM-dd}才发现；{grave.Sentence}" },
            clause, barred);
    }

    public static Finding Capacity(Question question)
    {
        if (question.Asked.Party.Birth is { } birth && (question.LastDay ?? question.Act.From) is { } day && IsUnder(question, birth, day, "age-none"))
        {
            return Finding.Settled("行政处罚法第30条", "行为时不满十四周岁，不予行政处罚，责令监护人管教", new(Outcome.Incapable, "30"));
        }

        return question.Act.Control is Control.None
            ? Finding.Settled("行政处罚法第31条", "不能辨认或者不能控制自己行为时有违法行为", new(Outcome.Incapable, "31"))
            : Finding.Not("行政处罚法第30、31条", "没有查明不具有责任能力的情形");
    }

    public static Finding Fault(Question question) =>
        question.Act.Findings.GetValueOrDefault("no_subjective_fault")
            ? Finding.Settled("行政处罚法第33条第2款", "当事人有证据足以证明没有主观过错", new(Outcome.NoFault, "33(2)"))
            : Finding.Not("行政处罚法第33条第2款", "当事人没有证明自己没有主观过错");

    public static Finding OnlyAfterOrder(Question question)
    {
        var note = question.Act.Statute;
        var item = question.Items.FirstOrDefault(item => item.OnlyAfterOrder);
        var clause = note?.Clause ?? item?.PenaltyBasis ?? "处罚依据";

        if (note is not { OnlyAfterOrder: true } && item is null)
        {
            return Finding.Not(clause, "处罚依据不以逾期不改正为前提");
        }

        var verdict = question.Inquiry.Corrections.OrderDisobeyed();
        return new(
            new Not(new Given(verdict)).Ask(question.Inquiry) with { Sentence = $"处罚依据以逾期不改正为前提：{verdict.Sentence}" },
            clause, new(Outcome.NoPenaltyBasis, null));
    }

    public static Finding SeveralNorms(Question question) => question.Norm switch
    {
        null => Finding.Not("行政处罚法第29条", "不涉及一行为违反多个规范"),
        { Own: false } norm => Finding.Settled("行政处罚法第29条", $"罚款数额较高的规范是{norm.Clause}，由{norm.Organ ?? "其他机关"}管辖",
            new(Outcome.Refer, "29") { Options = [$"与{norm.Organ ?? "有管辖权的机关"}协商处理", "移送有管辖权的机关"] }),
        var norm => Finding.Not("行政处罚法第29条", $"按罚款数额较高的规范（{norm.Clause}）判断"),
    };

    public static Finding LawAtDecision(Question question) =>
        question.Act.Statute is { PunishableAtDecision: false }
            ? Finding.Settled("行政处罚法第37条", "作出决定时的规定已不再处罚该行为", new(Outcome.NoOffence, "37"))
            : Finding.Not("行政处罚法第37条", question.Notes.Count > 0 ? string.Join("；", question.Notes) : "行为时和决定时的规定没有需要比较之处");

    // 周岁: full on the day after the birthday.
    public static bool IsUnder(Question question, DateOnly birth, DateOnly day, string age) => day <= birth.AddYears(Number(question, age));

    private static int Number(Question question, string id) =>
        question.Rulebook.Periods.Length(id, question.Asked.Decided).Match(length => length, problem => throw new RuleFileException(problem));

    private sealed class Given(Verdict verdict) : Condition("given", "")
    {
        public override Verdict Ask(Inquiry inquiry) => verdict;
    }
}
