using Supervision.Core.Calendars;
using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 改正: what the days of correction, discovery and order say about each route.
internal sealed class Corrections(Inquiry inquiry)
{
    private Act Act => inquiry.Act;

    public Verdict BeforeDiscoveryOrWithinOrder(string text) =>
        Known(text) ?? (IsBeforeDiscovery ? Verdict.Of(true, $"{Day}改正，早于被发现之日")
            : Act.Corrected!.OnTheSpot is true ? Verdict.Of(true, $"{Day}当场改正")
            : WithinOrderedPeriod(text));

    public Verdict WithinOrderedPeriod(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (Act.Order is not { } order || order.LastDay is not { } due)
        {
            return Act.Corrected!.OnTheSpot is true || IsBeforeDiscovery
                ? Verdict.Of(true, $"{Day}改正，不晚于责令改正")
                : inquiry.YesNo("order", "order", text);
        }

        var last = inquiry.Shifted(due);
        return Act.Corrected!.On <= last
            ? Verdict.Of(true, $"{Day}改正，在责令改正期限（至{last:yyyy-MM-dd}）以内")
            : Verdict.Of(false, $"{Day}改正，超过责令改正期限（至{last:yyyy-MM-dd}）");
    }

    public Verdict OnTheSpot(string text) =>
        Known(text) ?? (Act.Corrected!.OnTheSpot is { } spot ? Verdict.Of(spot, spot ? "当场改正" : "不是当场改正")
            : (Act.Inspected ?? inquiry.Discovered) is not { } seen ? inquiry.YesNo("corrected.on_the_spot", "corrected.on_the_spot", text)
            : Act.Corrected.On < seen ? Verdict.Of(true, $"{Day}改正，早于检查之日")
            : Act.Corrected.On > seen ? Verdict.Of(false, $"{Day}改正，晚于检查之日，不是当场改正")
            : inquiry.YesNo("corrected.on_the_spot", "corrected.on_the_spot", text));

    public Verdict OnOwnInitiative(string text) =>
        Known(text) ?? (IsBeforeDiscovery ? Verdict.Of(true, $"{Day}改正，早于被发现之日")
            : Act.Order is { } order ? Verdict.Of(Act.Corrected!.On < order.Issued,
                $"{Day}改正，{(Act.Corrected.On < order.Issued ? "早于" : "不早于")}责令改正之日（{order.Issued:yyyy-MM-dd}）")
            : inquiry.YesNo("order", "order:none", text));

    public Verdict WithinFixed(Period period, string starts)
    {
        var text = $"自{starts}之日起{period}内改正";

        if (Known(text) is { } known)
        {
            return known;
        }

        var start = starts switch { "责令" => Act.Order?.Issued, "检查" => Act.Inspected ?? inquiry.Discovered, _ => inquiry.Discovered };

        if (start is not { } first)
        {
            return inquiry.YesNo(starts == "责令" ? "order" : "discovered", "fixed:" + starts, text);
        }

        var last = inquiry.After(first, period);
        return Verdict.Of(Act.Corrected!.On <= last, $"{Day}改正，期限为{text}，至{last:yyyy-MM-dd}");
    }

    // 及时改正 in the sense of Art. 33(1).
    public Verdict Timely()
    {
        if (inquiry.Knows("timely"))
        {
            return inquiry.Finding("timely", "及时改正");
        }

        var within = BeforeDiscoveryOrWithinOrder("及时改正");
        return within.Holds is Truth.False && Act.Corrected?.On is not null ? inquiry.Finding("timely", "及时改正") : within;
    }

    // The statute punishes only when an order was not obeyed: was it?
    public Verdict OrderDisobeyed()
    {
        if (Act.Order?.LastDay is { } due && Act.Corrected is { On: null } && inquiry.Asked.Decided <= inquiry.Shifted(due))
        {
            return Verdict.Of(false, $"责令改正期限（至{inquiry.Shifted(due):yyyy-MM-dd}）尚未届满");
        }

        return WithinOrderedPeriod("按责令改正") switch
        {
            { Holds: Truth.True } obeyed => Verdict.Of(false, obeyed.Sentence),
            { Holds: Truth.False } late => Verdict.Of(true, late.Sentence),
            var open => open,
        };
    }

    private bool IsBeforeDiscovery => Act.Corrected?.On is { } on
        && (Act.Discovered is { } found ? on < found : Act.Disclosed is not null);

    private string Day => $"{Act.Corrected?.On:yyyy-MM-dd}";

    private Verdict? Known(string text) =>
        Act.Corrected is null ? inquiry.YesNo("corrected", "corrected", text)
        : Act.Corrected.On is null ? Verdict.Of(false, "没有改正") : null;
}
