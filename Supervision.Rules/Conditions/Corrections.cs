using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 改正: what the days of correction, discovery and order say about each route.
internal sealed class Corrections(Inquiry inquiry)
{
    private static readonly Verdict Never = Verdict.Of(false, "没有改正");
    private static readonly Verdict FoundTimely = Verdict.Of(true, "“及时改正”经认定成立");
    private static readonly Verdict FoundLate = Verdict.Of(false, "“及时改正”经认定不成立");
    private Verdict? _timely;

    public bool IsBeforeDiscovery => Act.Corrected?.On is { } on
        && (Act.Discovered is { } found ? on < found : Act.Disclosed is { } told && (on <= told || Act.Order is null));

    private Act Act => inquiry.Act;

    private string Day => Days.Said(Act.Corrected!.On!.Value);

    public Verdict BeforeDiscoveryOrWithinOrder(string text) =>
        Known(text) ?? (IsBeforeDiscovery ? Holds(text, $"{Day}改正，早于被发现之日")
            : Act.Corrected!.OnTheSpot is true ? Holds(text, $"{Day}当场改正")
            : WithinOrderedPeriod(text));

    public Verdict WithinOrderedPeriod(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (Act.Order?.LastDay is { } due)
        {
            return InTime(text, due);
        }

        return Act.Corrected!.OnTheSpot is true || IsBeforeDiscovery ? Holds(text, $"{Day}改正，不晚于责令改正")
            : Act.NoOrder ? Holds(text, $"没有责令改正，{Day}已经自行改正")
            : Act.Order is { } order && Act.Corrected.On <= order.Issued ? Holds(text, $"{Day}改正，不晚于责令改正")
            : Verdict.Unknown("order", $"“{text}”尚未查明：责令改正的期限不明");
    }

    public Verdict OnTheSpot(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        var (on, spot, seen) = (Act.Corrected!.On!.Value, Act.Corrected.OnTheSpot, Act.Inspected ?? inquiry.Discovered);

        return spot is true ? Holds(text, $"{Day}当场改正")
            : IsBeforeDiscovery || on < seen ? Holds(text, $"{Day}改正，早于检查之日")
            : spot is false ? Fails(text, $"{Day}改正，不是当场改正")
            : on > seen ? Fails(text, $"{Day}改正，晚于检查之日（{Days.Said(seen.Value)}）")
            : Verdict.Unknown(seen is null ? "discovered" : "corrected.on_the_spot", $"“{text}”尚未查明：是否当场改正不明");
    }

    public Verdict OnOwnInitiative(string text) =>
        Known(text) ?? (IsBeforeDiscovery ? Holds(text, $"{Day}改正，早于被发现之日")
            : Act.NoOrder ? Holds(text, $"没有责令改正，{Day}已经自行改正")
            : Act.Order is not { } order ? Verdict.Unknown("order", $"“{text}”尚未查明：何时责令改正不明")
            : Act.Corrected!.On < order.Issued ? Holds(text, $"{Day}改正，早于责令改正之日（{Days.Said(order.Issued)}）")
            : Fails(text, $"{Day}改正，不早于责令改正之日（{Days.Said(order.Issued)}）"));

    // 及时改正 in the sense of Art. 33(1): a finding, or what the days show. Corrected late, only a finding can say so.
    public Verdict Timely() => _timely ??= Act.Findings.TryGetValue("timely", out var found)
        ? found ? FoundTimely : FoundLate
        : BeforeDiscoveryOrWithinOrder("及时改正") is var within && within.Holds is Truth.False && Act.Corrected?.On is not null
            ? Verdict.Unknown("timely", $"“及时改正”尚未认定：{within.Sentence}") : within;

    // The statute punishes only when an order was not obeyed: was it?
    public Verdict OrderDisobeyed()
    {
        if (Act.NoOrder)
        {
            return Verdict.Of(false, "没有责令改正，无从逾期");
        }

        if (Act.Corrected is { On: null })
        {
            return Act.Order?.LastDay is not { } due ? Verdict.Unknown("order", "是否责令改正、期限何时届满尚未查明")
                : inquiry.Asked.Decided <= due || inquiry.Asked.Decided <= inquiry.Shifted(due, inquiry.Asked.Decided)
                    ? Verdict.Of(false, $"责令改正期限（至{Days.Said(due)}，遇休息日顺延）尚未届满")
                    : Verdict.Of(true, $"责令改正期限（至{Days.Said(due)}）届满没有改正");
        }

        return Not.Opposite(WithinOrderedPeriod("按责令改正"));
    }

    private Verdict InTime(string text, DateOnly due)
    {
        var on = Act.Corrected!.On!.Value;
        var last = on <= due ? due : inquiry.Shifted(due, on);
        return on <= last
            ? Holds(text, $"{Day}改正，在责令改正期限（至{Days.Said(last)}）以内")
            : Fails(text, $"{Day}改正，超过责令改正期限（至{Days.Said(last)}）");
    }

    private static Verdict Holds(string text, string how) => Verdict.Of(true, $"“{text}”成立：{how}");

    private static Verdict Fails(string text, string how) => Verdict.Of(false, $"“{text}”不成立：{how}");

    private Verdict? Known(string text) =>
        Act.Corrected is null ? Verdict.Unknown("corrected", $"“{text}”尚未查明：是否改正不明")
        : Act.Corrected.On is null ? Never : null;
}
