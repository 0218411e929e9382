using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Time;

namespace Supervision.Core.Cases;

/// <summary>决定书的理由: what a case has of the elements of the law and of the conditions of the list, each with its finding and its evidence.</summary>
public sealed class LetterReasons
{
    private readonly EnforcementCase _asked;
    private readonly IReadOnlyList<ShownCondition> _shown;

    /// <param name="basisOf">What shows a kind of condition.</param>
    public LetterReasons(EnforcementCase asked, Func<string, ProofBasis> basisOf) => (_asked, _shown) = (asked, ShownCondition.Of(asked, basisOf));

    public IReadOnlyList<LetterReason> Elements => [.. _asked.Answer.Elements.Select(OfElement)];

    /// <summary>What the list asks and no element of the law has told already; nothing where no list carries the result.</summary>
    public IReadOnlyList<LetterReason> Conditions
    {
        get
        {
            var told = _asked.Answer.Elements.SelectMany(element => element.ShownBy).ToHashSet(StringComparer.Ordinal);
            var sentences = _asked.Answer.Elements.Select(element => element.Reason.Sentence).ToHashSet(StringComparer.Ordinal);
            return _asked.Answer.Item is null
                ? []
                : [.. _shown.Where(one => !told.Contains(one.Reason.Condition) && !sentences.Contains(one.Reason.Sentence)).Select(OfCondition)];
        }
    }

    private LetterReason OfElement(LawElement element)
    {
        var shown = _shown.Where(one => element.ShownBy.Contains(one.Reason.Condition) || one.Reason.Sentence == element.Reason.Sentence);
        return new(element.Title, element.Reason.Found ?? element.Reason.Sentence, [.. shown.SelectMany(EvidenceOf).Distinct()]);
    }

    private LetterReason OfCondition(ShownCondition condition) =>
        new(condition.Name, condition.Reason.Found ?? condition.Reason.Sentence, EvidenceOf(condition));

    // What an officer wrote; else what the search found, or the days of the file.
    private IReadOnlyList<string> EvidenceOf(ShownCondition condition)
    {
        if (condition.Lines.Count > 0)
        {
            return condition.Lines;
        }

        return condition.Basis switch
        {
            ProofBasis.Lookup when _asked.Lookup is { } search => [$"{DateWords.Of(OfficeClock.DayOf(search.At))}违法记录查询结果"],
            ProofBasis.Days => ["案卷中记载上述日期的文书"],
            _ => [],
        };
    }
}
