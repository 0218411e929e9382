using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.Steps;

// Steps 1 to 7: what ends a case before any list is opened. Steps 1, 2, 4 and 5 act only on what is established.
internal static class StatutorySteps
{
    private const string GraveHarm = "life_health_finance_harm";

    private static readonly StepResult PunishesAtOnce = StepResult.Not("处罚依据", "处罚依据不以逾期不改正为前提");

    public static StepResult Offence(AnsweredAct asked)
    {
        if (asked.Act.Findings.TryGetValue("offence", out var offence) && !offence)
        {
            return asked.Penalties.NoOffence;
        }

        if (Unfound(asked, "offence", asked.Penalties.Established) is { } unfound)
        {
            return unfound;
        }

        for (var i = 0; i < asked.Items.Count; i++)
        {
            if (asked.Items[i].NotAnOffence)
            {
                return new(asked.Conditions(i), asked.Items[i].Clause, new(Outcome.NoOffence, null, asked.Items[i]));
            }
        }

        return asked.Penalties.IsOffence;
    }

    public static StepResult Crime(AnsweredAct asked) =>
        asked.Act.Findings.TryGetValue("crime_suspected", out var crime) && crime
            ? asked.Penalties.Criminal
            : Unfound(asked, "crime_suspected", asked.Penalties.CrimeClause) ?? asked.Penalties.NoCrime;

    public static StepResult Limitation(AnsweredAct asked)
    {
        var (act, law) = (asked.Act, asked.Penalties);

        if (act.Ongoing)
        {
            return law.GoesOn;
        }

        // The end may lie later than the last day known, never earlier: in time then is in time whatever the end.
        var known = act.To ?? act.Corrected?.On ?? act.From;

        if (known is not { } last)
        {
            return StepResult.Open(law.LimitationClause, "to", "违法行为何时终了尚未查明");
        }

        if (asked.Context.Discovered is not { } found)
        {
            return StepResult.Open(law.LimitationClause, "discovered", "违法行为何时被发现尚未查明");
        }

        if (IsInTime(asked, last, found, "limitation"))
        {
            return law.InTime;
        }

        if (act.To is null && act.Corrected?.On is null)
        {
            return StepResult.Open(law.LimitationClause, "to", "违法行为何时终了尚未查明");
        }

        return AfterTwoYears(asked, last, found);
    }

    public static StepResult Capacity(AnsweredAct asked)
    {
        var law = asked.Penalties;

        if (asked.Asked.Party.Birth is { } birth && asked.Context.LastDay is { } day && IsUnder(asked, birth, day, "age-none"))
        {
            return StepResult.Settled(law.AgeClause, $"当事人{Days.Said(birth)}出生，行为时（{Days.Said(day)}）不满十四周岁，不予行政处罚，责令监护人管教",
                new(Outcome.Incapable, law.AgeRoot));
        }

        return asked.Act.Control is Control.None
            ? StepResult.Settled(law.ControlClause, "不能辨认或者不能控制自己行为时有违法行为，不予行政处罚，责令监护人看管", new(Outcome.Incapable, law.ControlRoot))
            : Unfound(asked, "control", law.ControlClause) ?? law.Capable;
    }

    // These steps act only on what is established, unless the office wants it found first. Null: nothing is wanted.
    public static StepResult? Unfound(AnsweredAct asked, string name, string clause)
    {
        var isFound = name == "control" ? asked.Act.Control is not null : asked.Act.Findings.ContainsKey(name);
        return isFound || !asked.Rulebook.Readings.MustBeFound.Contains(name)
            ? null
            : StepResult.Open(clause, name, $"{Vocabulary.FactTable.Question(name)}尚未查明，按本级机关的掌握口径须先查明");
    }

    public static StepResult OnlyAfterOrder(AnsweredAct asked)
    {
        var note = asked.Act.Statute;
        var item = asked.Items.FirstOrDefault(item => item.OnlyAfterOrder);

        if (note is not { OnlyAfterOrder: true } && item is null)
        {
            return PunishesAtOnce;
        }

        var verdict = Not.Opposite(asked.Context.Corrections.OrderDisobeyed());
        return new(verdict with { Sentence = $"处罚依据以逾期不改正为前提：{verdict.Sentence}" },
            note?.Clause ?? item?.PenaltyBasis ?? "处罚依据", new(Outcome.NoPenaltyBasis, null));
    }

    public static StepResult SeveralNorms(AnsweredAct asked)
    {
        var law = asked.Penalties;

        return asked.Evaluation.Norm switch
        {
            null => law.OneNorm,
            { Own: false } norm => StepResult.Settled(law.SeveralNormsClause, $"罚款数额较高的规范是{norm.Clause}，由{norm.Organ ?? "其他机关"}管辖",
                new(Outcome.Refer, law.SeveralNormsRoot) { Options = [$"与{norm.Organ ?? "有管辖权的机关"}协商处理", "移送有管辖权的机关"] }),
            var norm => StepResult.Not(law.SeveralNormsClause, $"按罚款数额较高的规范（{norm.Clause}，最高{norm.FineMax:0.##}元）判断"),
        };
    }

    // 周岁: full on the day after the birthday.
    public static bool IsUnder(AnsweredAct asked, DateOnly birth, DateOnly day, string age) => day <= birth.AddYears(Length(asked, age));

    // Five years came in 2021. What was barred by then, after the two years of before, stays barred.
    private static StepResult AfterTwoYears(AnsweredAct asked, DateOnly last, DateOnly found)
    {
        var law = asked.Penalties;
        var usual = last.AddYears(Length(asked, "limitation"));
        var days = $"行为于{Days.Said(last)}终了，{Days.Said(found)}才发现，已过二年追责期限（至{Days.Said(usual)}）";

        if (!law.IsRevised)
        {
            return StepResult.Settled(law.LimitationClause, days, law.Barred);
        }

        if (usual < PenaltyLaw.Revised)
        {
            return StepResult.Settled(law.LimitationClause, $"{days}；追责期限在2021年7月15日以前已经届满，不适用后来规定的五年", law.Barred);
        }

        if (!IsInTime(asked, last, found, "limitation-long"))
        {
            var longer = last.AddYears(Length(asked, "limitation-long"));
            return StepResult.Settled(law.LimitationClause, $"{days}，也已过五年（至{Days.Said(longer)}）", law.Barred);
        }

        return BetweenTwoAndFive(asked, days);
    }

    // 涉及公民生命健康安全、金融安全且有危害后果的，延长至五年.
    private static StepResult BetweenTwoAndFive(AnsweredAct asked, string days)
    {
        var law = asked.Penalties;

        if (asked.Act.Findings.TryGetValue(GraveHarm, out var grave))
        {
            var why = grave ? "但涉及公民生命健康安全、金融安全且有危害后果，延长至五年" : "且不属于延长至五年的情形";
            return new(Verdict.Of(!grave, $"{days}；{why}"), law.LimitationClause, law.Barred);
        }

        return asked.Act.Harm switch
        {
            Harm.None => StepResult.Settled(law.LimitationClause, $"{days}；没有危害后果，不属于延长至五年的情形", law.Barred),
            null => StepResult.Open(law.LimitationClause, "harm", $"{days}；有无危害后果、是否属于延长至五年的情形尚未认定", law.Barred),
            _ => StepResult.Open(law.LimitationClause, GraveHarm, $"{days}；是否属于延长至五年的情形尚未认定", law.Barred),
        };
    }

    private static bool IsInTime(AnsweredAct asked, DateOnly last, DateOnly found, string period)
    {
        var end = last.AddYears(Length(asked, period));
        return found < end || (found == end && asked.Rulebook.Readings.LimitationIncludesCorrespondingDay);
    }

    private static int Length(AnsweredAct asked, string id) =>
        asked.Rulebook.Periods.Length(id, asked.Asked.Decided).Match(length => length, problem => throw new RuleFileException(problem));
}
