using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// Puts the answer together: the ruling, its reasons, and the trace of all fourteen steps.
internal static class Answers
{
    public static ActAnswer To(Question question)
    {
        var exploration = new Exploration();
        exploration.Follow(question);

        // Where every answer leads to the same result, the last branch grants it on the least.
        var (step, ruling) = exploration.IsOpen ? (0, new Ruling(Outcome.Open, null)) : exploration.Rulings[^1];
        var item = ruling.Item;
        var shown = item ?? (question.Items.Count > 0 ? question.Items[0] : null);
        var reasons = shown is null ? [] : shown.Conditions.Reasons(question.Inquiry, shown.Clause).ToList();

        return new()
        {
            Act = question.Act.Id,
            Outcome = ruling.Outcome,
            Root = ruling.Root,
            List = item?.List.Id,
            ListTitle = item?.List.Title,
            Item = item?.Id,
            Version = item?.List.Version,
            ClausesToVerify = item is not null && item.ArticlesVerified != "text_seen",
            Reasons = reasons,
            Trace = Trace(question, step, ruling),
            Measures = Measures(ruling, item),
            Confiscation = Apart.Confiscation(question),
            Coercion = Apart.Coercion(question),
            UsesFirstChance = UsesFirstChance(ruling.Outcome, shown, question.Act),
            Missing = Grants(ruling.Outcome) ? [] : [.. reasons.Where(reason => reason.Holds is Truth.False).Select(reason => reason.Sentence)],
            Establish = exploration.IsOpen ? exploration.Establish : [],
            Options = ruling.Options,
            Notes = question.Notes,
        };
    }

    private static List<Step> Trace(Question question, int settles, Ruling ruling)
    {
        var steps = FourteenSteps.Deciding.Select(step =>
        {
            var finding = step.Ask(question);
            return new Step(step.Number, step.Name, finding.Verdict.Holds, finding.Clause, finding.Verdict.Sentence, step.Number == settles);
        }).ToList();

        steps.Add(new(FourteenSteps.Last, "处理与教育", ruling.Outcome is Outcome.Open ? Truth.NotEstablished : Truth.True,
            "行政处罚法第33条第3款", Closing(ruling.Outcome), settles == FourteenSteps.Last));
        return steps;
    }

    private static string Closing(Outcome outcome) => outcome switch
    {
        Outcome.Open => "查明所列事实后再行判断",
        Outcome.Refer => "由人研究决定",
        Outcome.Punish => "未发现不予处罚依据",
        _ when outcome.Exempts() => "不予处罚的，对当事人进行教育，并责令改正",
        _ => outcome.Named(),
    };

    private static IReadOnlyList<string> Measures(Ruling ruling, ListItem? item) =>
        ruling.Outcome.Exempts() ? [.. (item?.Measures ?? []).Append("批评教育").Distinct()] : item?.Measures ?? [];

    private static bool Grants(Outcome outcome) => outcome is not (Outcome.Punish or Outcome.Open or Outcome.Refer);

    private static bool UsesFirstChance(Outcome outcome, ListItem? item, Act act) =>
        outcome is not (Outcome.NoOffence or Outcome.Criminal or Outcome.TimeBarred or Outcome.NoPenaltyBasis or Outcome.Open or Outcome.Refer)
        && FirstOffenceCondition.WouldCount(item?.FirstOffence ?? new() { Silent = true }, outcome, act.Disclosed is not null);
}
