using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine.Proposals;

// The case as far as it was known: a record made known later has no part in the decision.
internal static class AsKnownOn
{
    public static ExemptionCase Of(ExemptionCase asked)
    {
        if (asked.Register is not { } register)
        {
            return asked;
        }

        var knowledge = asked.Knowledge ?? asked.Decided;
        var known = register.Events.Where(told => !(told.Recorded > knowledge)).ToList();
        return known.Count == register.Events.Count ? asked : asked with { Register = register with { Events = known } };
    }
}
