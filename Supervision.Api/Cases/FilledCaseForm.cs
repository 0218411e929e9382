using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

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
            Ongoing = act.Ongoing,
            Ordered = act.Order?.Issued,
            OrderDue = act.Order?.Due,
            Corrected = YesNoText.Of(act.Corrected is { } made ? made.On is not null : null),
            CorrectedOn = act.Corrected?.On,
            OnTheSpot = YesNoText.Of(act.Corrected?.OnTheSpot),
            Searched = ScopeOf(earlier.Register?.Searched),
            Facts = FactTable.Asked.Where(fact => fact.Of(act) is not null).ToDictionary(fact => fact.Name, fact => fact.Of(act)),
        };
    }

    private static string? ScopeOf(RegisterSearch? earlier) => earlier?.Scope switch
    {
        null => null,
        "city" => "city",
        _ => EarlierSearch,
    };
}
