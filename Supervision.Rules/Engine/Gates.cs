using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine;

// Steps 1 to 8: what ends a case before any list is opened. Steps 1, 2, 4 and 5 act only on what is established.
internal static class Gates
{
    private static readonly Finding PunishesAtOnce = Finding.Not("处罚依据", "处罚依据不以逾期不改正为前提");

    public static Finding Offence(Question question)
    {
        if (question.Act.Findings.TryGetValue("offence", out var offence) && !offence)
        {
            return question.Penalties.NoOffence;
        }

        for (var i = 0; i < question.Items.Length; i++)
        {
            if (question.Items[i].NotAnOffence)
            {
                return new(question.Conditions(i), question.Items[i].Clause, new(Outcome.NoOffence, null, question.Items[i]));
            }
        }

        return question.Penalties.IsOffence;
    }

    public static Finding Crime(Question question) =>
        question.Act.Findings.TryGetValue("crime_suspected", out var crime) && crime ? question.Penalties.Criminal : question.Penalties.NoCrime;

    public static Finding Limitation(Question question)
    {
        var (act, law) = (question.Act, question.Penalties);

        if (act.Ongoing)
        {
            return question.Penalties.GoesOn;
        }

        // The end may lie later than the last day known, never earlier: in time then is in time whatever the end.
        var known = act.To ?? act.Corrected?.On ?? act.From;

        if (known is not { } last)
        {
            return new(Verdict.Unknown("to", "违法行为何时终了尚未查明"), law.LimitationClause, null);
        }

        if (question.Inquiry.Discovered is not { } found)
        {
            return new(Verdict.Unknown("discovered", "违法行为何时被发现尚未查明"), law.LimitationClause, null);
        }

        var usual = last.AddYears(Number(question, "limitation"));

        if (found < usual || (found == usual && question.Rulebook.Readings.LimitationIncludesCorrespondingDay))
        {
            return question.Penalties.InTime;
        }

        if (act.To is null && act.Corrected?.On is null)
        {
            return new(Verdict.Unknown("to", "违法行为何时终了尚未查明"), law.LimitationClause, null);
        }

        // Five years came in 2021. What was barred by then, after the two years of before, stays barred.
        if (!law.IsRevised || usual < PenaltyLaw.Revised)
        {
            return Finding.Settled(law.LimitationClause, $"行为于{Days.Said(last)}终了，{Days.Said(found)}才发现，已过二年追责期限（至{Days.Said(usual)}）"
                + (law.IsRevised ? "；追责期限在2021年7月15日以前已经届满，不适用后来规定的五年" : ""), law.Barred);
        }

        var longer = last.AddYears(Number(question, "limitation-long"));
        var days = $"行为于{Days.Said(last)}终了，{Days.Said(found)}才发现，已过二年追责期限（至{Days.Said(usual)}）";

        if (found > longer || (found == longer && !question.Rulebook.Readings.LimitationIncludesCorrespondingDay))
        {
            return Finding.Settled(law.LimitationClause, $"{days}，也已过五年（至{Days.Said(longer)}）", law.Barred);
        }

        const string grave = "life_health_finance_harm";
        return act.Findings.TryGetValue(grave, out var five)
            ? new(Verdict.Of(!five, $"{days}；{(five ? "但涉及公民生命健康安全、金融安全且有危害后果，延长至五年" : "且不属于延长至五年的情形")}"), law.LimitationClause, law.Barred)
            : act.Harm is Harm.None ? Finding.Settled(law.LimitationClause, $"{days}；没有危害后果，不属于延长至五年的情形", law.Barred)
            : act.Harm is null ? new(Verdict.Unknown("harm", $"{days}；有无危害后果、是否属于延长至五年的情形尚未认定"), law.LimitationClause, law.Barred)
            : new(Verdict.Unknown(grave, $"{days}；是否属于延长至五年的情形尚未认定"), law.LimitationClause, law.Barred);
    }

    public static Finding Capacity(Question question)
    {
        if (question.Asked.Party.Birth is { } birth && question.Inquiry.LastDay is { } day && IsUnder(question, birth, day, "age-none"))
        {
            return Finding.Settled(question.Penalties.AgeClause, $"当事人{Days.Said(birth)}出生，行为时（{Days.Said(day)}）不满十四周岁，不予行政处罚，责令监护人管教",
                new(Outcome.Incapable, question.Penalties.AgeRoot));
        }

        return question.Act.Control is Control.None
            ? Finding.Settled(question.Penalties.ControlClause, "不能辨认或者不能控制自己行为时有违法行为，不予行政处罚，责令监护人看管", new(Outcome.Incapable, question.Penalties.ControlRoot))
            : question.Penalties.Capable;
    }

    public static Finding Fault(Question question) =>
        question.Penalties.FaultClause is { } clause && question.Act.Findings.TryGetValue("no_subjective_fault", out var faultless) && faultless
            ? Finding.Settled(clause, "当事人有证据足以证明没有主观过错", new(Outcome.NoFault, "33(2)"))
            : question.Penalties.Faulty;

    public static Finding OnlyAfterOrder(Question question)
    {
        var note = question.Act.Statute;
        var item = Array.Find(question.Items, item => item.OnlyAfterOrder);

        if (note is not { OnlyAfterOrder: true } && item is null)
        {
            return PunishesAtOnce;
        }

        var verdict = Not.Opposite(question.Inquiry.Corrections.OrderDisobeyed());
        return new(verdict with { Sentence = $"处罚依据以逾期不改正为前提：{verdict.Sentence}" },
            note?.Clause ?? item?.PenaltyBasis ?? "处罚依据", new(Outcome.NoPenaltyBasis, null));
    }

    public static Finding SeveralNorms(Question question) => question.Norm switch
    {
        null => question.Penalties.OneNorm,
        { Own: false } norm => Finding.Settled(question.Penalties.SeveralNormsClause, $"罚款数额较高的规范是{norm.Clause}，由{norm.Organ ?? "其他机关"}管辖",
            new(Outcome.Refer, question.Penalties.SeveralNormsRoot) { Options = [$"与{norm.Organ ?? "有管辖权的机关"}协商处理", "移送有管辖权的机关"] }),
        var norm => Finding.Not(question.Penalties.SeveralNormsClause, $"按罚款数额较高的规范（{norm.Clause}，最高{norm.FineMax:0.##}元）判断"),
    };

    // 周岁: full on the day after the birthday.
    public static bool IsUnder(Question question, DateOnly birth, DateOnly day, string age) => day <= birth.AddYears(Number(question, age));

    private static int Number(Question question, string id) =>
        question.Rulebook.Periods.Length(id, question.Asked.Decided).Match(length => length, problem => throw new RuleFileException(problem));
}
