using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 改正: what the days of correction, discovery and order say about each route.
internal sealed class Corrections(ActContext context)
{
    private Verdict? _timely;

    public bool IsBeforeDiscovery
    {
        get
        {
            if (Act.Corrected?.On is not { } on)
            {
                return false;
            }

            if (Act.Discovered is { } found)
            {
                return on < found;
            }

            return Act.Disclosed is { } told && (on <= told || Act.Order is null);
        }
    }

    // Put right without an order, soon after it was found.
    public bool IsSoon => Act is { NoOrder: true, Corrected.On: { } on } && context.Discovered is { } found
        && on <= context.After(found, context.Direct.Soon);

    private Act Act => context.Act;

    private DateOnly On => Act.Corrected!.On!.Value;

    public Verdict BeforeDiscoveryOrWithinOrder(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (IsBeforeDiscovery)
        {
            return CorrectionWords.BeforeDiscovery(text, On);
        }

        return Act.Corrected!.OnTheSpot is true ? CorrectionWords.OnTheSpot(text, On) : WithinOrderedPeriod(text);
    }

    public Verdict WithinOrderedPeriod(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (Act.Order?.LastDay is { } due)
        {
            var last = On <= due ? due : context.Shifted(due, On);
            return On <= last ? CorrectionWords.InTime(text, On, last) : CorrectionWords.Late(text, On, last);
        }

        if (Act.Corrected!.OnTheSpot is true || IsBeforeDiscovery)
        {
            return CorrectionWords.NotAfterOrder(text, On);
        }

        if (Act.NoOrder)
        {
            return WithoutOrder(text);
        }

        return Act.Order is { } order && On <= order.Issued ? CorrectionWords.NotAfterOrder(text, On) : CorrectionWords.TermNotKnown(text);
    }

    public Verdict OnTheSpot(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        var spot = Act.Corrected!.OnTheSpot;
        var seen = Act.Inspected ?? context.Discovered;

        if (spot is true)
        {
            return CorrectionWords.OnTheSpot(text, On);
        }

        if (IsBeforeDiscovery || On < seen)
        {
            return CorrectionWords.BeforeInspection(text, On);
        }

        if (spot is false)
        {
            return CorrectionWords.NotOnTheSpot(text, On);
        }

        if (On > seen)
        {
            return CorrectionWords.AfterInspection(text, On, seen.Value);
        }

        return CorrectionWords.SpotNotKnown(text, seen is null ? "discovered" : "corrected.on_the_spot");
    }

    // 立即自行改正: before anybody ordered it, and at once.
    public Verdict ImmediatelyOnOwnInitiative(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (IsBeforeDiscovery)
        {
            return CorrectionWords.BeforeDiscovery(text, On);
        }

        if (Act.Corrected!.OnTheSpot is true)
        {
            return CorrectionWords.OnTheSpot(text, On);
        }

        if (Act.NoOrder)
        {
            return WithoutOrder(text);
        }

        if (Act.Order is not { } order)
        {
            return CorrectionWords.OrderNotKnown(text);
        }

        return On < order.Issued ? WithoutOrder(text) : CorrectionWords.NotBeforeOrder(text, On, order.Issued);
    }

    // 责令改正期间改正: after the order, by its last day.
    public Verdict DuringOrder(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (Act.NoOrder)
        {
            return CorrectionWords.NoOrder(text);
        }

        if (Act.Order is not { } order)
        {
            return CorrectionWords.OrderNotKnown(text);
        }

        return On < order.Issued ? CorrectionWords.SoonerThanOrder(text, On, order.Issued) : WithinOrderedPeriod(text);
    }

    // After discovery, and nobody had ordered it: whether that was in time, an officer finds.
    public Verdict WithoutOrder(string text)
    {
        if (IsBeforeDiscovery)
        {
            return CorrectionWords.BeforeDiscovery(text, On);
        }

        if (!Act.Findings.TryGetValue("timely", out var found))
        {
            return CorrectionWords.WithoutOrderNotFound(text, On);
        }

        return found ? CorrectionWords.FoundWithoutOrder(text, On) : CorrectionWords.FoundLateWithoutOrder(text, On);
    }

    public Verdict OnOwnInitiative(string text)
    {
        if (Known(text) is { } known)
        {
            return known;
        }

        if (IsBeforeDiscovery)
        {
            return CorrectionWords.BeforeDiscovery(text, On);
        }

        if (Act.NoOrder)
        {
            return CorrectionWords.WithoutOrder(text, On);
        }

        if (Act.Order is not { } order)
        {
            return CorrectionWords.OrderNotKnown(text);
        }

        return On < order.Issued ? CorrectionWords.BeforeOrder(text, On, order.Issued) : CorrectionWords.NotBeforeOrder(text, On, order.Issued);
    }

    // 及时改正 in the sense of Art. 33(1): a finding, or what the days show.
    public Verdict Timely() => _timely ??= Act.Findings.TryGetValue("timely", out var found) ? TimelyAsFound(found) : TimelyByDays();

    // The statute punishes only when an order was not obeyed: was it?
    public Verdict OrderDisobeyed()
    {
        if (Act.NoOrder)
        {
            return Verdict.Of(false, "没有责令改正，无从逾期");
        }

        if (Act.Corrected is not { On: null })
        {
            return Not.Opposite(WithinOrderedPeriod("按责令改正"));
        }

        if (Act.Order?.LastDay is not { } due)
        {
            return Verdict.Unknown("order", "是否责令改正、期限何时届满尚未查明");
        }

        var decided = context.Asked.Decided;
        return decided <= due || decided <= context.Shifted(due, decided)
            ? Verdict.Of(false, $"责令改正期限（至{Days.Said(due)}，遇休息日顺延）尚未届满")
            : Verdict.Of(true, $"责令改正期限（至{Days.Said(due)}）届满没有改正");
    }

    private static Verdict TimelyAsFound(bool found) => found ? CorrectionWords.FoundTimely : CorrectionWords.FoundLate;

    // Corrected late, only a finding can say that it was timely.
    private Verdict TimelyByDays()
    {
        var within = BeforeDiscoveryOrWithinOrder("及时改正");
        return within.Holds is Truth.False && Act.Corrected?.On is not null ? CorrectionWords.TimelyNotFound(within) : within;
    }

    private Verdict? Known(string text)
    {
        if (Act.Corrected is null)
        {
            return CorrectionWords.NotKnown(text);
        }

        return Act.Corrected.On is null ? CorrectionWords.Never : null;
    }
}
