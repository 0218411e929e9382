using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine;

// Step 8: 从旧兼从轻. What the act's day and the day of the decision each lead to.
internal static class LawInTime
{
    private const string Art37 = "行政处罚法第37条";

    private static readonly Finding Same = Finding.Not(Art37, "行为时和决定时的规定没有需要比较之处");

    private static readonly Finding Abolished =
        Finding.Settled(Art37, "作出决定时的规定已不再处罚该行为", new(Outcome.NoOffence, "37"));

    public static Finding Ask(Question question)
    {
        if (question.Act.Statute is { PunishableAtDecision: false })
        {
            return Abolished;
        }

        var decided = question.Asked.Decided;

        if (Array.Find(question.Items, item => !item.IsPunishableOn(decided)) is { } ended)
        {
            return Finding.Settled(Art37, $"处罚依据（{ended.Bases[^1].Clause}）已经失效，作出决定时没有处罚该行为的规定", new(Outcome.NoOffence, "37", null));
        }

        if (Compare(question) is { Count: > 0 } versions)
        {
            return Finding.Not(Art37, string.Join("；", versions.Select(version =>
                $"按{version.At}（{Days.Said(version.On)}）的{(version.List is null ? "法律（没有有效清单）" : $"清单{version.List}（{version.Version}）")}：{version.Outcome.Named()}"))
                + "。取较轻的一种");
        }

        return question.Notes.Count > 0 ? Finding.Not(Art37, string.Join("；", question.Notes)) : Same;
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
