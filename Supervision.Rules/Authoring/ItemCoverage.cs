using Supervision.Core.Exemptions;

namespace Supervision.Rules.Authoring;

/// <summary>事项覆盖: how many cases try one item, and what they show of each of its conditions.</summary>
public sealed class ItemCoverage
{
    private readonly ConditionCoverage[] _conditions;
    private readonly ElementCoverage[] _elements;

    internal ItemCoverage(string list, string item, string violation, IEnumerable<string> conditions, IEnumerable<ElementCoverage> elements)
    {
        List = list;
        Item = item;
        Violation = violation;
        _elements = [.. elements];
        _conditions = [.. conditions.Select(text => new ConditionCoverage(text, 0, 0, false, false))];
    }

    public string List { get; }

    public string Item { get; }

    public string Violation { get; }

    public int Cases { get; private set; }

    public IReadOnlyList<ConditionCoverage> Conditions => _conditions;

    /// <summary>法定要件 of the sentence that the item rests on, in the order of the law.</summary>
    public IReadOnlyList<ElementCoverage> Elements => _elements;

    /// <summary>Each condition is shown both ways, deciding alone.</summary>
    public bool IsWhole => _conditions.All(condition => condition.IsWhole);

    internal void AddElement(string name, Truth holds)
    {
        var place = Array.FindIndex(_elements, element => element.Name == name);
        var known = _elements[place];
        _elements[place] = holds switch
        {
            Truth.True => known with { Holding = known.Holding + 1 },
            Truth.False => known with { Failing = known.Failing + 1 },
            _ => known,
        };
    }

    internal void Add(IReadOnlyList<(Truth Holds, bool Alone)> tried)
    {
        Cases++;

        for (var i = 0; i < _conditions.Length; i++)
        {
            var (holds, alone) = tried[i];
            var known = _conditions[i];
            _conditions[i] = holds switch
            {
                Truth.True => known with { Holding = known.Holding + 1, DecidesHolding = known.DecidesHolding || alone },
                Truth.False => known with { Failing = known.Failing + 1, DecidesFailing = known.DecidesFailing || alone },
                _ => known,
            };
        }
    }
}
