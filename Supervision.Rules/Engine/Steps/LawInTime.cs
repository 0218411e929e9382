using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.Steps;

// Step 8: 从旧兼从轻. What the act's day and the day of the decision each lead to.
internal static class LawInTime
{
    private const string BeforeRevision = "行为终了于2021年7月15日以前，当时的行政处罚法没有初次违法可以不予处罚的规定；依第37条，适用较轻的现行规定";

    public static StepResult Ask(AnsweredAct asked)
    {
        var law = asked.Penalties;

        if (asked.Act.Statute is { PunishableAtDecision: false })
        {
            return StepResult.Settled(law.MilderLaw, "作出决定时的规定已不再处罚该行为", new(Outcome.NoOffence, law.MilderRoot));
        }

        if (asked.Items.FirstOrDefault(item => !item.IsPunishableOn(asked.Asked.Decided)) is { } ended)
        {
            return StepResult.Settled(
                law.MilderLaw, $"处罚依据（{ended.Bases[^1].Clause}）已经失效，作出决定时没有处罚该行为的规定", new(Outcome.NoOffence, law.MilderRoot));
        }

        var evaluation = asked.Evaluation;
        var before = law.IsRevised && evaluation.ActedOn < PenaltyLaw.Revised ? BeforeRevision + "。" : "";

        if (evaluation.Versions is { Count: > 0 } versions)
        {
            // Lists are no law: what decides between two of them is their own clause of transition, or what is better for the party.
            var transition = evaluation.Items.Any(item => item.List.PendingMayUse is not null) ? "清单的过渡条款" : "有利于当事人原则";
            return StepResult.Not(transition, before + string.Join("；", versions.Select(Said)) + "。取较轻的一种");
        }

        return evaluation.Notes.Count > 0 || before.Length > 0
            ? StepResult.Not(law.MilderLaw, before + string.Join("；", evaluation.Notes))
            : law.NothingToCompare;
    }

    public static IReadOnlyList<VersionAnswer> Compare(ActEvaluation evaluation)
    {
        var (acted, decided) = (evaluation.ActedOn, evaluation.Asked.Decided);

        if (evaluation.Items.All(item => item.List.IsInForce(acted) && item.List.IsInForce(decided)))
        {
            return [];
        }

        var answers = new[] { One("行为时", acted, evaluation), One("决定时", decided, evaluation) };
        var mildest = answers.MinBy(answer => Severity(answer.Outcome))!;
        return [.. answers.Select(answer => answer with { Taken = ReferenceEquals(answer, mildest) })];
    }

    private static VersionAnswer One(string at, DateOnly day, ActEvaluation evaluation)
    {
        var items = evaluation.Items.Where(item => item.List.IsInForce(day)).ToArray();
        var list = items.FirstOrDefault()?.List;
        var outcome = evaluation.Evaluator.Foresee(evaluation.Only(items, FourteenSteps.Lists));
        return new(at, day, list?.Id, list?.Version, outcome, false);
    }

    private static string Said(VersionAnswer version)
    {
        var by = version.List is null ? "法律（没有有效清单）" : $"清单{version.List}（{version.Version}）";
        return $"按{version.At}（{Days.Said(version.On)}）的{by}：{version.Outcome.Named()}";
    }

    // 不予 before 可以不予 before 减轻 before 从轻; what is open or left to a person comes before a penalty.
    private static int Severity(Outcome outcome) => outcome switch
    {
        Outcome.ShallNotPunish => 0,
        Outcome.MayNotPunish => 1,
        Outcome.WaiveFine => 2,
        Outcome.ShallMitigate => 3,
        Outcome.MayMitigate => 4,
        Outcome.ShallLighten => 5,
        Outcome.MayLighten => 6,
        Outcome.Open => 7,
        Outcome.Refer => 8,
        _ => 9,
    };
}
