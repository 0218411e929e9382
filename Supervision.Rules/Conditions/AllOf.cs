using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// Every part must hold. One that fails settles it, whatever is unknown about the others.
internal sealed class AllOf(IReadOnlyList<Condition> parts) : Condition("all_of", "同时满足")
{
    public override Verdict Ask(Inquiry inquiry)
    {
        Verdict? open = null;

        foreach (var verdict in parts.Select(part => part.Ask(inquiry)))
        {
            if (verdict.Holds is Truth.False)
            {
                return verdict;
            }

            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return open ?? new(Truth.True, "所列条件全部成立");
    }

    public override IEnumerable<Reason> Reasons(Inquiry inquiry, string clause) => parts.SelectMany(part => part.Reasons(inquiry, clause));
}
