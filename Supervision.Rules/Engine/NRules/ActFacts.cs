using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

// What is known of one act, as the rules look at it. What is not established is null, or Truth.NotEstablished.
// Calendars, sums and sameness are reckoned here; what follows from them is for the rules to say.
internal sealed class ActFacts(Inquiry inquiry)
{
    private readonly Act _act = inquiry.Act;

    public Inquiry Inquiry => inquiry;

    public DateOnly Decided => inquiry.Asked.Decided;

    public DateOnly? From => _act.From;

    public DateOnly? Discovered => _act.Discovered;

    public DateOnly? Disclosed => _act.Disclosed;

    // By the authority, or because the party told it.
    public DateOnly? BroughtToLight => _act.Discovered ?? _act.Disclosed;

    public DateOnly? Inspected => _act.Inspected ?? BroughtToLight;

    public string? FoundBy => _act.FoundBy;

    public bool HasOrder => _act.Order is not null;

    public bool NoOrder => _act.NoOrder;

    public DateOnly? Ordered => _act.Order?.Issued;

    public DateOnly? Due => _act.Order?.LastDay;

    public bool KnowsCorrection => _act.Corrected is not null;

    public DateOnly? Corrected => _act.Corrected?.On;

    public bool? OnTheSpot => _act.Corrected?.OnTheSpot;

    public Harm? Harm => _act.Harm;

    public string? PartyKind => inquiry.Asked.Party.Kind;

    public IReadOnlyList<string> PartyTags => inquiry.Asked.Party.Tags;

    public bool HasRegister => inquiry.Asked.Register is not null;

    public RegisterSearch? Searched => inquiry.Asked.Register?.Searched;

    public Truth Found(string finding) =>
        _act.Findings.TryGetValue(finding, out var found) ? found ? Truth.True : Truth.False : Truth.NotEstablished;

    // With what acts found together add to it.
    public decimal? Number(string fact) => inquiry.Fact(fact);

    // The last day of the act, which while it goes on is that of the decision; or the day of the party's own report.
    public DateOnly? Until(bool disclosed) =>
        disclosed ? _act.Disclosed ?? _act.Discovered : _act.To ?? Corrected ?? (_act.Ongoing ? Decided : null);

    // The day of this act from which one looks back.
    public DateOnly? Present(string anchor) => anchor switch { "发现" => BroughtToLight, "决定" => Decided, _ => From ?? BroughtToLight };

    // The day from which a fixed period runs.
    public DateOnly? Start(string starts) => starts switch { "责令" => Ordered, "检查" => Inspected, _ => BroughtToLight };

    public Reckoned After(DateOnly? start, Period period) => start is { } day ? Reckoned.By(() => inquiry.After(day, period)) : default;

    public Reckoned Shifted(DateOnly? last, DateOnly? against) =>
        last is { } day && against is { } other ? Reckoned.By(() => inquiry.Shifted(day, other)) : default;
}

// A day that was reckoned; or why it could not be, such as a year without a calendar.
internal readonly record struct Reckoned(DateOnly? Day, RuleFileException? Failed)
{
    public static Reckoned By(Func<DateOnly> day)
    {
        try
        {
            return new(day(), null);
        }
        catch (RuleFileException exception)
        {
            return new(null, exception);
        }
    }
}
