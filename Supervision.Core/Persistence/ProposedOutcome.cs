using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;

namespace Supervision.Core.Persistence;

/// <summary>处理建议的结果, as the database reads it off the decision, so that lists and counts need not open every decision.</summary>
public static class ProposedOutcome
{
    internal const string Property = "OutcomeCode";

    internal const string Column = "outcome";

    internal const string Sql = "decision #>> '{acts,0,outcome}'";

    /// <summary>The newest proposal of each case, as it is asked of the database.</summary>
    public static IQueryable<NewestProposal> NewestProposals(this IQueryable<EnforcementCase> cases) =>
        cases.SelectMany(
            one => one.Proposals.OrderByDescending(made => made.Number).Take(1),
            (one, made) => new NewestProposal { Case = one, Made = made, Outcome = EF.Property<Outcome>(made, Property) });
}
