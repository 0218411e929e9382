using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// Every part must hold. One that fails settles it, whatever is unknown about the others.
internal sealed class AllOf(string text, IReadOnlyList<Condition> parts) : Group("all_of", text, parts)
{
    public override Verdict Say(Truth holds, Verdict[] verdicts) => holds switch
    {
        Truth.False => new(Truth.False, First(verdicts, Truth.False).Sentence) { Parts = verdicts },
        Truth.NotEstablished => Open(verdicts) with { Parts = verdicts },
        _ => new(Truth.True, "所列条件全部成立") { Parts = verdicts },
    };

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        [.. Parts.SelectMany((part, i) => part.Missing(verdict.Parts[i])).Distinct()];

    protected override Truth Join(Verdict[] verdicts) => Join(verdicts, settles: Truth.False, otherwise: Truth.True);
}
