using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// One part is enough.
internal sealed class AnyOf(string text, IReadOnlyList<Condition> parts) : Condition("any_of", text)
{
    public override Verdict Ask(Inquiry inquiry)
    {
        Verdict? open = null;

        foreach (var verdict in parts.Select(part => part.Ask(inquiry)))
        {
            if (verdict.Holds is Truth.True)
            {
                return new(Truth.True, $"符合所列情形之一：{verdict.Sentence}");
            }

            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return open ?? new(Truth.False, $"所列情形均不符合：{Text}");
    }
}
