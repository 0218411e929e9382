using Supervision.Core.Exemptions;

namespace Supervision.Benchmarks.Peers;

/// <summary>
/// A generated act as peers are asked about it. Days and the register are already made plain, which spares them work that the engines of the house do.
/// </summary>
public sealed record PeerFacts(string Item, bool First, int Harm, bool Corrected, double GoodsValue, bool Brief, bool Cooperation)
{
    internal static PeerFacts Of(ExemptionCase asked)
    {
        var act = asked.Acts[0];
        var from = act.From!.Value;
        return new(act.Item ?? "",
            !asked.Register!.Events.Any(earlier => earlier.Item == act.Item && earlier.Occurred < from && earlier.Occurred!.Value.AddYears(2) >= from),
            (int)act.Harm!.Value,
            act.Corrected!.On <= act.Order!.LastDay,
            (double)act.Facts["goods_value"],
            act.To < from.AddMonths(1),
            act.Findings["cooperation"]);
    }
}
