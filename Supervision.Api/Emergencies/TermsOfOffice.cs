using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Rules.Periods;

namespace Supervision.Api.Emergencies;

/// <summary>本机关采用的期限: the terms that decide here; one that was not adopted decides nothing.</summary>
public sealed class TermsOfOffice(SupervisionDb db, EmergencyTerms terms)
{
    public EmergencyTerm? Approval(DateOnly day) => Adopted(terms.Approval(day));

    public EmergencyTerm? Backfill(DateOnly day) => Adopted(terms.Backfill(day));

    private EmergencyTerm? Adopted(EmergencyTerm? term) =>
        term?.Decides(Demonstration.IsOf(db)) is true ? term : null;
}
