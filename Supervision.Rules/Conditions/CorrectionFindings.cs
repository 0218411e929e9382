using Supervision.Core.Exemptions;
using Supervision.Core.Papers;

namespace Supervision.Rules.Conditions;

// 改正: on which day and in which way things were put right, as an official writes it in a paper.
internal static class CorrectionFindings
{
    public static string Of(ActContext act)
    {
        if (act.Act.Corrected?.On is not { } on)
        {
            return "经查明，当事人已经及时改正";
        }

        var day = DateWords.Of(on);

        if (act.Corrections.IsBeforeDiscovery)
        {
            return $"当事人在被发现之前，已于{day}自行改正";
        }

        if (act.Act.Corrected.OnTheSpot is true)
        {
            return $"当事人于{day}当场改正";
        }

        return act.Act.Order is { } order ? AfterOrder(act, order, on) : $"当事人于{day}自行改正{Timely(act)}";
    }

    private static string AfterOrder(ActContext act, CorrectionTerm order, DateOnly on)
    {
        var (issued, day) = (DateWords.Of(order.Issued), DateWords.Of(on));

        if (on < order.Issued)
        {
            return $"当事人在{issued}责令改正之前，已于{day}自行改正{Timely(act)}";
        }

        if (order.LastDay is not { } due)
        {
            return $"本机关于{issued}责令改正，当事人于{day}改正{Timely(act)}";
        }

        // A late correction that an officer found timely asks no calendar.
        if (on > due && act.Act.Findings.ContainsKey("timely"))
        {
            return $"本机关于{issued}责令改正，期限至{DateWords.Of(due)}，当事人于{day}改正{Timely(act)}";
        }

        var last = on <= due ? due : act.Shifted(due, on);
        return $"本机关于{issued}责令改正，期限至{DateWords.Of(last)}，当事人于{day}改正，没有超过期限";
    }

    // Where no day says by itself that it was in time, an officer has found it.
    private static string Timely(ActContext act) => act.Act.Findings.GetValueOrDefault("timely") ? "，经认定属于及时改正" : "";
}
