namespace Supervision.Rules.Tests.Engine;

// SplitMix64: the same numbers on every machine and in every version of the runtime, so that digests of what they lead to can be kept.
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public bool In(int hundred) => Below(100) < hundred;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
