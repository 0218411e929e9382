using Supervision.Core.Exemptions;

namespace Supervision.Rules.Authoring;

/// <summary>回放变化: how many acts went from one result to another, the money their facts name, and the first numbers of their cases.</summary>
public sealed class ReplayChange(Outcome was, Outcome becomes, int kept)
{
    private readonly SortedSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _money = new(StringComparer.Ordinal);
    private string? _last;

    public Outcome Was => was;

    public Outcome Becomes => becomes;

    /// <summary>Acts.</summary>
    public long Count { get; private set; }

    /// <summary>Cases; one in which several acts change the same way is one.</summary>
    public long Cases { get; private set; }

    /// <summary>Of cases, in their order; not more than the replay keeps.</summary>
    public IReadOnlyCollection<string> Numbers => _numbers;

    /// <summary>In yuan, by the name of the fact; <c>fine_max</c> is the statutory maximum of the office's own norm.</summary>
    public IReadOnlyDictionary<string, decimal> Money => _money;

    internal void Add(string number, IEnumerable<KeyValuePair<string, decimal>> money)
    {
        Count++;

        // The acts of a case come one after the other.
        if (number != _last)
        {
            (Cases, _last) = (Cases + 1, number);
            Keep(number);
        }

        foreach (var (name, amount) in money)
        {
            _money[name] = _money.GetValueOrDefault(name) + amount;
        }
    }

    internal void Add(ReplayChange other)
    {
        (Count, Cases) = (Count + other.Count, Cases + other.Cases);

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
