using System.Text;
using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Api.Cases;

/// <summary>相同事实: what two cases must have in common to be treated alike. Names, days and amounts of the same side of nothing are left out.</summary>
internal static class SameFacts
{
    public static string Of(ExemptionCase asked)
    {
        var text = new StringBuilder();

        foreach (var act in asked.Acts)
        {
            text.Append(act.Item ?? act.Violation).Append('|').AppendJoin('|', FactTable.All.OfType<ChoiceFact>().Select(fact => fact.Of(act))).Append('|')
                .Append(Corrected(act)).Append('|').AppendJoin(',', act.Findings.OrderBy(found => found.Key, StringComparer.Ordinal).Select(found => $"{found.Key}={found.Value}")).Append('|')
                .AppendJoin(',', act.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => FormattableString.Invariant($"{fact.Key}={fact.Value:0.####}")))
                .Append('\n');
        }

        var earlier = asked.Register is null ? "未查" : string.Join(',', asked.Register.Events.Select(past => $"{past.Kind} {past.Item ?? past.Violation}").Order(StringComparer.Ordinal));
        return text.Append(asked.Party.Kind).Append('|').Append(earlier).ToString();
    }

    private static string Corrected(Act act) => act.Corrected switch
    {
        null => "不明",
        { On: null } => "没有改正",
        { OnTheSpot: true } => "当场",
        { On: { } on } => Corrected(act, on),
    };

    private static string Corrected(Act act, DateOnly on)
    {
        if (on < act.Discovered)
        {
            return "发现前";
        }

        if (act.Order?.LastDay is not { } last)
        {
            return "发现后";
        }

        return on <= last ? "期限内" : "逾期";
    }
}
