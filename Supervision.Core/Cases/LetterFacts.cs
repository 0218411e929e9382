using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;

namespace Supervision.Core.Cases;

/// <summary>决定书的内容: makes of a case what its decision prints. What is not known is left empty, and the paper says that it waits for it.</summary>
public static class LetterFacts
{
    private const string Gain = "illegal_gain";

    private static readonly (string Name, string Label)[] Amounts = [("goods_value", "涉案货值"), ("turnover", "违法经营额"), (Gain, "违法所得")];

    public static NoPenaltyFacts Of(EnforcementCase asked, Func<string, ProofBasis> basisOf, LetterSurroundings around)
    {
        var (answer, act, texts) = (asked.Answer, asked.Question.Acts[0], asked.Texts);
        var reasons = new LetterReasons(asked, basisOf);

        return new()
        {
            Source = Source(act, around.Source),
            Period = Period(act),
            Place = texts.Place ?? "",
            Fact = texts.Fact,
            Amounts = AmountsOf(act, texts.Fact),
            Evidence = texts.Evidence,
            BreachedProvision = LawCitation.Of(texts.Provision),
            PenaltyBasis = LawCitation.Of(PenaltyBasis(asked) ?? ""),
            HeardOn = asked.Heard?.On ?? default,
            Heard = asked.Heard?.Words ?? "",
            HeardAnswer = asked.Heard?.Answer,
            Elements = reasons.Elements,
            List = answer.Listed?.ToString(),
            Conditions = reasons.Conditions,
            Readings = LetterReadings.Of(asked, around.Wording),
            Ground = around.Ground.Length > 0 || answer.Root != LegalRoots.Special ? around.Ground : Settled(answer),
            Procedure = around.Procedure,
            IsDiscretionary = answer.Outcome is Outcome.MayNotPunish,
            Discretion = texts.Discretion,
            Gain = GainOf(answer, act, around.Wording.GainLeft),
            Remaining = answer.Keeps,
            Education = texts.Education,
            Corrections = Corrections(act, around.Orders),
            Commitment = texts.Commitment,
        };
    }

    /// <summary>处罚依据: what the officer wrote, or the case form, or the list.</summary>
    public static string? PenaltyBasis(EnforcementCase asked) =>
        asked.Texts.PenaltyBasis ?? asked.Question.Acts[0].Statute?.Clause ?? asked.Answer.Listed?.PenaltyBasis;

    private static string Source(Act act, string source)
    {
        if (act.Disclosed is { } told)
        {
            return $"{DateWords.Of(told)}，当事人向本机关主动报告了下述行为。";
        }

        return act.Discovered is { } found ? $"{DateWords.Of(found)}，本机关在{source}中发现下述行为。" : "";
    }

    private static string Period(Act act)
    {
        if (act.From is not { } from)
        {
            return "";
        }

        if (act.To is not { } to)
        {
            return act.Ongoing ? $"{DateWords.Of(from)}以来" : $"自{DateWords.Of(from)}起";
        }

        return from == to ? DateWords.Of(from) : $"{DateWords.Of(from)}至{DateWords.Of(to)}";
    }

    // What the officer has written with the fact is not said twice.
    private static List<string> AmountsOf(Act act, string fact)
    {
        var told = new List<string>();

        foreach (var (name, label) in Amounts)
        {
            if (act.Facts.TryGetValue(name, out var amount) && !fact.Contains($"{label.Replace("涉案", "", StringComparison.Ordinal)}{Yuan(amount)}", StringComparison.Ordinal))
            {
                told.Add(Told(label, amount));
            }
        }

        return told;
    }

    private static string Yuan(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.##}元");

    private static string Told(string label, decimal amount) =>
        amount == 0 ? $"没有{label}" : $"{label}{Yuan(amount)}";

    private static string? GainOf(ActAnswer answer, Act act, string left)
    {
        if (!act.Facts.TryGetValue(Gain, out var gain) || gain == 0)
        {
            return null;
        }

        var told = string.Create(CultureInfo.InvariantCulture, $"当事人的违法所得{gain:0.##}元");
        return answer.Confiscation?.Kept is { } kept ? $"{told}，清单写明不免：{kept}。" : $"{told}。{left}";
    }

    private static string Settled(ActAnswer answer) =>
        answer.Trace.FirstOrDefault(step => step.Settles) is { } step ? $"{LawCitation.Of(step.Clause)}（{step.Sentence}）" : "";

    private static IReadOnlyList<string> Corrections(Act act, IReadOnlyList<RecheckOrder> orders)
    {
        if (orders.Count > 0)
        {
            return [.. orders.Select(made => Correction(act, made))];
        }

        return act.Corrected?.On is { } on ? [$"当事人已于{DateWords.Of(on)}改正，本机关不再责令改正。"] : [];
    }

    private static string Correction(Act act, RecheckOrder made)
    {
        var ordered = $"本机关以{made.Paper}责令当事人于{DateWords.Of(made.Due)}前（含当日）改正";

        if (made.Result is { Corrected: true } seen)
        {
            return $"{ordered}，经{DateWords.Of(seen.On)}复查，已经改正，不再责令改正。";
        }

        return act.Corrected?.On is { } on
            ? $"{ordered}。当事人已于{DateWords.Of(on)}改正，不再责令改正。"
            : $"{ordered}，到期由本机关复查。";
    }
}
