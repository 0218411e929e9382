using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine;

// The case as far as it was known: a record made known later has no part in the decision.
internal static class KnownThen
{
    public static ExemptionCase Of(ExemptionCase asked)
    {
        if (asked.Register is not { Events.Count: > 0 } register)
        {
            return asked;
        }

        var knowledge = asked.Knowledge ?? asked.Decided;

        foreach (var earlier in register.Events)
        {
            if (earlier.Recorded > knowledge)
            {
                return asked with { Register = register with { Events = [.. register.Events.Where(one => !(one.Recorded > knowledge))] } };
            }
        }

        return asked;
    }
}
