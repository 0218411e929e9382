using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// Every part must hold. One that fails settles it, whatever is unknown about the others.
internal sealed class AllOf(string text, IReadOnlyList<Condition> parts) : Group("all_of", text, parts)
{
    public override Verdict Weigh(Verdict[] verdicts)
    {
        Verdict? open = null, failed = null;

        foreach (var verdict in verdicts)
        {
            failed ??= verdict.Holds is Truth.False ? verdict : null;
            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return failed is not null ? new(Truth.False, failed.Sentence) { Parts = verdicts }
            : open is not null ? open with { Parts = verdicts }
            : new(Truth.True, "所列条件全部成立") { Parts = verdicts };
    }

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        [.. Parts.SelectMany((part, i) => part.Missing(verdict.Parts[i])).Distinct()];
}
