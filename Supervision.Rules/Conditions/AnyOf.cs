using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// One part is enough.
internal sealed class AnyOf(string text, IReadOnlyList<Condition> parts) : Group("any_of", text, parts)
{
    public override Verdict Weigh(Verdict[] verdicts)
    {
        Verdict? open = null, met = null;

        foreach (var verdict in verdicts)
        {
            met ??= verdict.Holds is Truth.True ? verdict : null;
            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return met is not null ? new(Truth.True, $"符合所列情形之一：{met.Sentence}") { Parts = verdicts }
            : open is not null ? open with { Sentence = $"所列情形之一尚未查明：{open.Sentence}", Parts = verdicts }
            : new(Truth.False, $"所列情形均不符合：{Text}") { Parts = verdicts };
    }

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        verdict.Holds is Truth.True ? [] : Parts.Select((part, i) => part.Missing(verdict.Parts[i])).MinBy(missing => missing.Count) ?? [];
}
