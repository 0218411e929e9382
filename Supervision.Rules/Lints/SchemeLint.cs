namespace Supervision.Rules.Lints;

/// <summary>评定标准的检查结论: what was proved of a scheme, or the counter-examples.</summary>
/// <param name="Tried">How many changes were tried besides the proof.</param>
/// <param name="CounterExamples">Each a sentence: before, what was added, after. Empty where none was found.</param>
/// <param name="Unproved">Which lines keep the proof from standing; empty where it stands.</param>
public sealed record SchemeLint(string Scheme, int Tried, IReadOnlyList<string> CounterExamples, IReadOnlyList<string> Unproved)
{
    /// <summary>No good record lowers and no bad one raises a tier, whatever else stands.</summary>
    public bool IsProved => Unproved.Count == 0 && CounterExamples.Count == 0;

    public string Said()
    {
        if (IsProved)
        {
            return $"评定标准“{Scheme}”：有利的记录从不降级，不利的记录从不升级；已经证明，另试了{Tried}种变化，没有反例。";
        }

        var reasons = string.Join("", Unproved.Concat(CounterExamples).Select(reason => $"\n  {reason}"));
        return $"评定标准“{Scheme}”：有利的记录可能降级，或者不利的记录可能升级。请改正下列各处：{reasons}";
    }
}
