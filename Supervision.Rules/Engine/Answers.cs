using Supervision.Core.Exemptions;
using Supervision.Core.RuleLists;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// Puts the answer together: the ruling, its reasons, and the trace of all fourteen steps.
internal static class Answers
{
    public static readonly Ruling Punish = new(Outcome.Punish, null);

    private static readonly Ruling Open = new(Outcome.Open, null);
    private static readonly string[] Education = ["批评教育"];

    public static ActAnswer To(Question question)
    {
        var findings = new Finding[FourteenSteps.Deciding.Length];

        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = FourteenSteps.Deciding[i].Ask(question);
        }

        var (step, ruling, establish) = Settle(question, findings);
        var shown = ruling.Item is { } carrier ? Array.IndexOf(question.Items, carrier) : question.Items.Length > 0 ? 0 : -1;
        var applied = shown < 0 ? null : question.Items[shown];
        var item = ruling.Item;

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
            Reasons = Reasons(question, shown, ruling),
            Trace = Trace(question, findings, step, ruling),
            Measures = Measures(ruling, item),
            Confiscation = Apart.Confiscation(question, ruling.Outcome),
            Coercion = Apart.Coercion(question),
            UsesFirstChance = UsesFirstChance(ruling.Outcome, applied, question.Act),
            Missing = ruling.Outcome is Outcome.Punish ? Least.ThatWouldHaveToBeDifferent(question) : [],
            Establish = establish,
            Versions = LawInTime.Compare(question),
            Options = ruling.Options,
            Notes = question.Notes,
        };
    }

    // The first step that settles; where one before it is open, every answer is followed.
    private static (int Step, Ruling Ruling, IReadOnlyList<ToEstablish> Establish) Settle(Question question, Finding[] findings)
    {
        for (var i = 0; i < findings.Length; i++)
        {
            if (findings[i].Settles)
            {
                return (i, findings[i].Ruling!, []);
            }

            if (findings[i].IsOpen && findings[i].Verdict.Lacks is not null)
            {
                var exploration = new Exploration();
                exploration.Follow(question, i);

                // Where every answer leads to the same result, the last branch grants it on the least.
                return exploration.IsOpen ? (-1, Open, exploration.Establish) : (exploration.Rulings[^1].Step, exploration.Rulings[^1].Ruling, []);
            }
        }

        return (FourteenSteps.Last - 1, Punish, []);
    }

    // Those of the item that carries or was held against the case; where the law itself carries, those of its article.
    private static Reason[] Reasons(Question question, int shown, Ruling ruling)
    {
        var own = shown < 0 ? [] : question.Items[shown].Conditions.ExplainParts(question.Conditions(shown), question.Items[shown].ClauseOn(question.Asked.Decided));
        return ruling.Item is not null ? own
            : ruling.Outcome is Outcome.ShallNotPunish ? [.. own, .. Law.Mandatory.ExplainParts(question.Mandatory, question.Penalties.Mandatory)]
            : question.Penalties.Discretionary is null ? own
            : ruling.Outcome is Outcome.MayNotPunish || own.Length == 0 ? [.. own, .. Law.Discretionary.ExplainParts(question.Discretionary, Law.Second)]
            : own;
    }

    private static Step[] Trace(Question question, Finding[] findings, int settles, Ruling ruling)
    {
        var steps = new Step[FourteenSteps.Last];

        for (var i = 0; i < findings.Length; i++)
        {
            steps[i] = FourteenSteps.Write(i, findings[i], i == settles);
        }

        steps[^1] = new(FourteenSteps.Last, FourteenSteps.LastName, ruling.Outcome is Outcome.Open ? Truth.NotEstablished : Truth.True,
            question.Penalties.Education, Closing(ruling.Outcome), settles == FourteenSteps.Last - 1);
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
        !ruling.Outcome.Exempts() ? item?.Measures ?? []
        : item is null || item.Measures.Count == 0 ? Education
        : item.Measures.Contains(Education[0]) ? item.Measures : [.. item.Measures, .. Education];

    private static bool UsesFirstChance(Outcome outcome, ListItem? item, Act act) =>
        outcome is not (Outcome.NoOffence or Outcome.Criminal or Outcome.TimeBarred or Outcome.NoPenaltyBasis or Outcome.Open or Outcome.Refer)
        && (item is null || item.FirstOffence.WouldCount(outcome, act.Disclosed is not null));
}
