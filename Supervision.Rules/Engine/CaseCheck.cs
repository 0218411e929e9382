using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine;

// Whether a case can be asked at all.
internal static class CaseCheck
{
    public static Problem? Of(ExemptionCase asked, Rulebook rulebook) =>
        asked.Acts.Select(act => Of(act, asked.Decided, rulebook)).FirstOrDefault(problem => problem is not null);

    private static Problem? Of(Act act, DateOnly decided, Rulebook rulebook)
    {
        var items = act.Norms.Select(norm => norm.Item).Append(act.Item).Append(act.Coercion?.Item);

        return items.FirstOrDefault(item => item is not null && rulebook.Find(item) is null) is { } unknown
                ? LanguageProblems.UnknownItem(act.Id, unknown)
            : act.To < act.From ? LanguageProblems.ImpossibleDates(act.Id, $"终了（{act.To:yyyy-MM-dd}）早于开始（{act.From:yyyy-MM-dd}）")
            : act.Discovered > decided ? LanguageProblems.ImpossibleDates(act.Id, $"发现（{act.Discovered:yyyy-MM-dd}）晚于决定（{decided:yyyy-MM-dd}）")
            : act.Corrected?.On > decided ? LanguageProblems.ImpossibleDates(act.Id, $"改正（{act.Corrected.On:yyyy-MM-dd}）晚于决定（{decided:yyyy-MM-dd}）")
            : act.Order?.Due < act.Order?.Issued ? LanguageProblems.ImpossibleDates(act.Id, "责令改正期限早于责令之日")
            : act.Facts.FirstOrDefault(fact => fact.Value < 0) is { Key: { } negative } ? LanguageProblems.NegativeFact(act.Id, negative)
            : null;
    }
}
