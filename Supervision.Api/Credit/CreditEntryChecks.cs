using Supervision.Core.Credit;
using Supervision.Core.Primitives;

namespace Supervision.Api.Credit;

/// <summary>What of an entry can be judged without the database. The first that is wrong is told, where it stands.</summary>
internal static class CreditEntryChecks
{
    private const int SourceMaxLength = 200;

    public static Problem? Of(CreditEntry entry, DateOnly today)
    {
        var isEnd = entry.Kind is CreditRecordKind.Repair;

        if (!isEnd && !CreditRecordKinds.Entered.Contains(entry.Kind))
        {
            return CreditProblems.NotEnteredByHand(entry.Kind);
        }

        if (isEnd && entry.Ends is null)
        {
            return CreditProblems.EndsNothing();
        }

        if (!isEnd && entry.Ends is not null)
        {
            return CreditProblems.EndsSomething();
        }

        if (entry.On > today)
        {
            return CreditProblems.NotYetDecided(entry.On, today);
        }

        if (entry.HoldsUntil < entry.On)
        {
            return CreditProblems.EndsBeforeDecision(entry.On);
        }

        return Texts(entry) ?? Organ(entry);
    }

    private static Problem? Texts(CreditEntry entry)
    {
        (string Field, string Named, string Text, int Longest)[] texts =
        [
            ("number", "决定文书号", entry.Number, CreditRecord.NumberMaxLength),
            ("organ", "决定机关", entry.Organ, CreditRecord.OrganMaxLength),
            ("clause", "依据", entry.Clause, int.MaxValue),
            ("content", "内容", entry.Content, int.MaxValue),
            ("source", "来源", entry.Source, SourceMaxLength),
        ];

        foreach (var (field, named, text, longest) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return CreditProblems.FieldEmpty(field, named);
            }

            if (text.Trim().Length > longest)
            {
                return CreditProblems.FieldTooLong(field, named, longest);
            }
        }

        return null;
    }

    private static Problem? Organ(CreditEntry entry) => CreditCode.TryParse(entry.OrganCode.Trim(), out _) ? null : CreditProblems.OrganNotACode(entry.OrganCode);
}
