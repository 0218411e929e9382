using Supervision.Rules.Conditions;

namespace Supervision.Rules.Coercion;

// What a measure is, by its name and the words of the table.
internal sealed class MeasureKind(CoercionGuard guard, string name)
{
    public bool IsFreeze => IsNamed(CoercionWords.Freezes);

    public bool IsSeizure => IsNamed(CoercionWords.Seizures);

    public bool IsStop => IsNamed(CoercionWords.Stops);

    public bool OnlyByStatute => IsNamed(CoercionWords.StatuteOnly);

    // 停业、关闭 under the law of the environment is for the government to approve.
    public bool NeedsGovernment(string law) =>
        IsStop && IsNamed(CoercionWords.GovernmentStops) && guard.Words(CoercionWords.GovernmentLaws).Any(word => law.Contains(word, StringComparison.Ordinal));

    public bool AllowsStop(string law) => guard.Words(CoercionWords.StopLaws).Any(known => CitedLaw.IsSame(known, law));

    private bool IsNamed(string words) => guard.Words(words).Any(word => name.Contains(word, StringComparison.Ordinal));
}
