using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// Every part must hold. One that fails settles it, whatever is unknown about the others.
internal sealed class AllOf(string text, IReadOnlyList<Condition> parts) : Condition("all_of", text)
{
    private readonly Condition[] _parts = [.. parts];

    public override IReadOnlyList<Condition> Parts => _parts;

    public override Verdict Ask(Inquiry inquiry)
    {
        var verdicts = new Verdict[_parts.Length];
        Verdict? open = null, failed = null;

        for (var i = 0; i < verdicts.Length; i++)
        {
            var verdict = verdicts[i] = _parts[i].Ask(inquiry);
            failed ??= verdict.Holds is Truth.False ? verdict : null;
            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return failed is not null ? new(Truth.False, failed.Sentence) { Parts = verdicts }
            : open is not null ? open with { Parts = verdicts }
            : new(Truth.True, "所列条件全部成立") { Parts = verdicts };
    }

    public override IReadOnlyList<string> Missing(Verdict verdict) =>
        [.. _parts.SelectMany((part, i) => part.Missing(verdict.Parts[i])).Distinct()];
}
