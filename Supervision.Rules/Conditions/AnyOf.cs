using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// One part is enough.
internal sealed class AnyOf(string text, IReadOnlyList<Condition> parts) : Condition("any_of", text)
{
    private readonly Condition[] _parts = [.. parts];

    public override IReadOnlyList<Condition> Parts => _parts;

    public override Verdict Ask(Inquiry inquiry)
    {
        var verdicts = new Verdict[_parts.Length];
        Verdict? open = null, met = null;

        for (var i = 0; i < verdicts.Length; i++)
        {
            var verdict = verdicts[i] = _parts[i].Ask(inquiry);
            met ??= verdict.Holds is Truth.True ? verdict : null;
            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return met is not null ? new(Truth.True, $"符合所列情形之一：{met.Sentence}") { Parts = verdicts }
            : open is not null ? open with { Sentence = $"所列情形之一尚未查明：{open.Sentence}", Parts = verdicts }
            : new(Truth.False, $"所列情形均不符合：{Text}") { Parts = verdicts };
    }

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        verdict.Holds is Truth.True ? [] : _parts.Select((part, i) => part.Missing(verdict.Parts[i])).MinBy(missing => missing.Count) ?? [];
}
