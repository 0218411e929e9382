using Supervision.Core.Exemptions;

namespace Supervision.Rules.Authoring;

/// <summary>回放变化: how many cases went from one result to another, the money their facts name, and the first of their numbers.</summary>
public sealed class ReplayChange(Outcome was, Outcome becomes, int kept)
{
    private readonly SortedSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _money = new(StringComparer.Ordinal);

    public Outcome Was => was;

    public Outcome Becomes => becomes;

    public long Count { get; private set; }

    /// <summary>In their order; not more than the replay keeps.</summary>
    public IReadOnlyCollection<string> Numbers => _numbers;

    /// <summary>In yuan, by the name of the fact; <c>fine_max</c> is the statutory maximum of the office's own norm.</summary>
    public IReadOnlyDictionary<string, decimal> Money => _money;

    internal void Add(string number, IEnumerable<KeyValuePair<string, decimal>> money)
    {
        Count++;
        Keep(number);

        foreach (var (name, amount) in money)
        {
            _money[name] = _money.GetValueOrDefault(name) + amount;
        }
    }

    internal void Add(ReplayChange other)
    {
        Count += other.Count;

        foreach (var number in other._numbers)
        {
            Keep(number);
        }

        foreach (var (name, amount) in other._money)
        {
            _money[name] = _money.GetValueOrDefault(name) + amount;
        }
    }

    private void Keep(string number)
    {
        if (_numbers.Count < kept)
        {
            _numbers.Add(number);
        }
        else if (kept > 0 && string.CompareOrdinal(number, _numbers.Max) < 0 && _numbers.Add(number))
        {
            _numbers.Remove(_numbers.Max!);
        }
    }
}
