using Supervision.Core.Exemptions;
using Supervision.Core.RuleLists;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine;

// Step 8: 从旧兼从轻. What the act's day and the day of the decision each lead to.
internal static class LawInTime
{
    private const string BeforeRevision = "行为终了于2021年7月15日以前，当时的行政处罚法没有初次违法可以不予处罚的规定；依第37条，适用较轻的现行规定";

    public static Finding Ask(Question question)
    {
        var law = question.Penalties;

        if (question.Act.Statute is { PunishableAtDecision: false })
        {
            return Finding.Settled(law.MilderLaw, "作出决定时的规定已不再处罚该行为", new(Outcome.NoOffence, law.MilderRoot));
        }

        var decided = question.Asked.Decided;

        if (Array.Find(question.Items, item => !item.IsPunishableOn(decided)) is { } ended)
        {
            return Finding.Settled(law.MilderLaw, $"处罚依据（{ended.Bases[^1].Clause}）已经失效，作出决定时没有处罚该行为的规定", new(Outcome.NoOffence, law.MilderRoot, null));
        }

        var before = law.IsRevised && Questions.ActedOn(question.Inquiry) < PenaltyLaw.Revised ? BeforeRevision + "。" : "";

        if (Compare(question) is { Count: > 0 } versions)
        {
            return Finding.Not(law.MilderLaw, before + string.Join("；", versions.Select(version =>
                $"按{version.At}（{Days.Said(version.On)}）的{(version.List is null ? "法律（没有有效清单）" : $"清单{version.List}（{version.Version}）")}：{version.Outcome.Named()}"))
                + "。取较轻的一种");
        }

        return question.Notes.Count > 0 || before.Length > 0 ? Finding.Not(law.MilderLaw, before + string.Join("；", question.Notes)) : law.NothingToCompare;
    }

    public static IReadOnlyList<VersionAnswer> Compare(Question question)
    {
        var (acted, decided) = (Questions.ActedOn(question.Inquiry), question.Asked.Decided);

        if (question.Items.Length == 0 || Array.TrueForAll(question.Items, item => item.List.IsInForce(acted) && item.List.IsInForce(decided)))
        {
            return [];
        }

        var answers = new[] { One("行为时", acted, question), One("决定时", decided, question) };
        var mildest = answers.MinBy(answer => Severity(answer.Outcome))!;
        return [.. answers.Select(answer => answer with { Taken = ReferenceEquals(answer, mildest) })];
    }

    private static VersionAnswer One(string at, DateOnly day, Question question)
    {
        var items = Array.FindAll(question.Items, item => item.List.IsInForce(day));
        var exploration = new Exploration();
        exploration.Follow(question.Only(items), FourteenSteps.Lists);
        var list = items.Length > 0 ? items[0].List : null;
        return new(at, day, list?.Id, list?.Version, exploration.IsOpen ? Outcome.Open : exploration.Rulings[^1].Ruling.Outcome, false);
    }

    // 不予 before 可以不予 before 减轻 before 从轻; what is open or left to a person comes before a penalty.
    private static int Severity(Outcome outcome) => outcome switch
    {
        Outcome.ShallNotPunish => 0,
        Outcome.MayNotPunish => 1,
        Outcome.ShallMitigate => 2,
        Outcome.MayMitigate => 3,
        Outcome.ShallLighten => 4,
        Outcome.MayLighten => 5,
        Outcome.Open => 6,
        Outcome.Refer => 7,
        _ => 8,
    };
}
