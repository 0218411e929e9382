using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// One part is enough.
internal sealed class AnyOf(string text, IReadOnlyList<Condition> parts) : Group("any_of", text, parts)
{
    public override Verdict Say(Truth holds, Verdict[] verdicts) => holds switch
    {
        Truth.True => new(Truth.True, $"符合所列情形之一：{First(verdicts, Truth.True).Sentence}") { Parts = verdicts },
        Truth.NotEstablished => Open(verdicts) is var open ? open with { Sentence = $"所列情形之一尚未查明：{open.Sentence}", Parts = verdicts } : open,
        _ => new(Truth.False, $"所列情形均不符合：{Text}") { Parts = verdicts },
    };

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        verdict.Holds is Truth.True ? [] : Parts.Select((part, i) => part.Missing(verdict.Parts[i])).MinBy(missing => missing.Count) ?? [];

    protected override Truth Join(Verdict[] verdicts) => Join(verdicts, settles: Truth.True, otherwise: Truth.False);
}
