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

    private static string Corrected(Act act) => act.Corrected is not { } made ? "不明"
        : made.On is not { } on ? "没有改正"
        : made.OnTheSpot is true ? "当场"
        : act.Discovered is { } found && on < found ? "发现前"
        : act.Order?.LastDay is { } last ? on <= last ? "期限内" : "逾期" : "发现后";
}
