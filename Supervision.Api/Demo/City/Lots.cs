namespace Supervision.Api.Demo.City;

/// <summary>
/// Numbers that look like chance and are the same each time (SplitMix64). For made-up data only: a draw takes none of them.
/// </summary>
internal sealed class Lots(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Numbers of their own for one part, so that a change in one part leaves the others as they are.</summary>
    public static Lots Of(ulong seed, string part) =>
        new(part.Aggregate(seed ^ 0xCBF29CE484222325, (hash, letter) => (hash ^ letter) * 0x100000001B3));

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to <paramref name="end"/>, which itself does not belong.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Both ends belong.</summary>
    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Below(to.DayNumber - from.DayNumber + 1));

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T Of<T>(IReadOnlyList<T> choices, Func<T, int> weight)
    {
        var left = Below(choices.Sum(weight));
        return choices.First(choice => (left -= weight(choice)) < 0);
    }

    /// <summary>Exactly the shares of the weights, in an order by chance; what rounding leaves over goes to the largest remainders.</summary>
    public IReadOnlyList<T> Shared<T>(IReadOnlyList<T> choices, Func<T, int> weight, int count)
    {
        var whole = choices.Sum(weight);
        var parts = choices.Select(choice => (choice, full: count * weight(choice) / whole, rest: count * weight(choice) % whole)).ToList();
        var over = count - parts.Sum(part => part.full);
        var dealt = parts.OrderByDescending(part => part.rest)
            .SelectMany((part, i) => Enumerable.Repeat(part.choice, part.full + (i < over ? 1 : 0))).ToArray();

        for (var i = dealt.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (dealt[i], dealt[other]) = (dealt[other], dealt[i]);
        }

        return dealt;
    }
}
