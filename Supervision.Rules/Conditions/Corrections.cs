using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 改正: what the days of correction, discovery and order say about each route.
internal sealed class Corrections(Inquiry inquiry)
{
    private Verdict? _timely;

    public bool IsBeforeDiscovery => Act.Corrected?.On is { } on
        && (Act.Discovered is { } found ? on < found : Act.Disclosed is { } told && (on <= told || Act.Order is null));

    private Act Act => inquiry.Act;

    private DateOnly On => Act.Corrected!.On!.Value;

    public Verdict BeforeDiscoveryOrWithinOrder(string text) =>
        Known(text) ?? (IsBeforeDiscovery ? CorrectionWords.BeforeDiscovery(text, On)
            : Act.Corrected!.OnTheSpot is true ? CorrectionWords.OnTheSpot(text, On)
            : WithinOrderedPeriod(text));

    public Verdict WithinOrderedPeriod(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (Act.Order?.LastDay is { } due)
        {
            var last = On <= due ? due : inquiry.Shifted(due, On);
            return On <= last ? CorrectionWords.InTime(text, On, last) : CorrectionWords.Late(text, On, last);
        }

        return Act.Corrected!.OnTheSpot is true || IsBeforeDiscovery ? CorrectionWords.NotAfterOrder(text, On)
            : Act.NoOrder ? CorrectionWords.WithoutOrder(text, On)
            : Act.Order is { } order && On <= order.Issued ? CorrectionWords.NotAfterOrder(text, On)
            : CorrectionWords.TermNotKnown(text);
    }

    public Verdict OnTheSpot(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        var (spot, seen) = (Act.Corrected!.OnTheSpot, Act.Inspected ?? inquiry.Discovered);

        return spot is true ? CorrectionWords.OnTheSpot(text, On)
            : IsBeforeDiscovery || On < seen ? CorrectionWords.BeforeInspection(text, On)
            : spot is false ? CorrectionWords.NotOnTheSpot(text, On)
            : On > seen ? CorrectionWords.AfterInspection(text, On, seen.Value)
            : CorrectionWords.SpotNotKnown(text, seen is null ? "discovered" : "corrected.on_the_spot");
    }

    public Verdict OnOwnInitiative(string text) =>
        Known(text) ?? (IsBeforeDiscovery ? CorrectionWords.BeforeDiscovery(text, On)
            : Act.NoOrder ? CorrectionWords.WithoutOrder(text, On)
            : Act.Order is not { } order ? CorrectionWords.OrderNotKnown(text)
            : On < order.Issued ? CorrectionWords.BeforeOrder(text, On, order.Issued)
            : CorrectionWords.NotBeforeOrder(text, On, order.Issued));

    // 及时改正 in the sense of Art. 33(1): a finding, or what the days show.
    public Verdict Timely() => _timely ??= Act.Findings.TryGetValue("timely", out var found)
        ? found ? CorrectionWords.FoundTimely : CorrectionWords.FoundLate
        : BeforeDiscoveryOrWithinOrder("及时改正") is var within && within.Holds is Truth.False && Act.Corrected?.On is not null
            ? CorrectionWords.TimelyNotFound(within) : within;

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

    private Verdict? Known(string text) =>
        Act.Corrected is null ? CorrectionWords.NotKnown(text) : Act.Corrected.On is null ? CorrectionWords.Never : null;
}
