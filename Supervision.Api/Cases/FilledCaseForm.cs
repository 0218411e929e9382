using Supervision.Core.Exemptions;

namespace Supervision.Api.Cases;

/// <summary>The case form, filled in with what was said the time before.</summary>
public static class FilledCaseForm
{
    /// <summary>The search that the officer made the time before, with its day.</summary>
    public const string EarlierSearch = "earlier";

    public static CaseForm Of(ExemptionCase earlier)
    {
        var act = earlier.Acts[0];
        return new()
        {
            Item = act.Item,
            Violation = act.Violation,
            From = act.From,
            To = act.To,
            Ongoing = act.Ongoing,
            Discovered = act.Discovered,
            Ordered = act.Order?.Issued,
            OrderDue = act.Order?.Due,
            Corrected = act.Corrected is not { } made ? null : YesNo(made.On is not null),
            CorrectedOn = act.Corrected?.On,
            OnTheSpot = YesNo(act.Corrected?.OnTheSpot),
            Harm = act.Harm,
            Searched = earlier.Register?.Searched is not { } searched ? null : searched.Scope == "city" ? "city" : EarlierSearch,
            Findings = act.Findings.Where(found => CaseFormFields.Findings.Any(asked => asked.Name == found.Key)).ToDictionary(found => found.Key, found => YesNo(found.Value)),
            Facts = act.Facts.Where(fact => CaseFormFields.Facts.Any(asked => asked.Name == fact.Key)).ToDictionary(fact => fact.Key, fact => (decimal?)fact.Value),
        };
    }

    private static string? YesNo(bool? found) => found switch { true => "yes", false => "no", null => null };
}
