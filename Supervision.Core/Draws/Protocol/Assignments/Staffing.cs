namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>Which units stand at which target just now, which of them are settled, and how much each unit bears.</summary>
internal sealed class Staffing
{
    private readonly AssignmentProblem _problem;
    private readonly List<int>[] _open;
    private readonly int[] _settled;
    private readonly List<int>[] _openTargets;
    private readonly int[] _load;
    private readonly BitRows _taken;
    private readonly BitRows _kinds;

    public Staffing(AssignmentProblem problem)
    {
        _problem = problem;
        _open = [.. Enumerable.Range(0, problem.Targets).Select(_ => new List<int>(problem.Size))];
        _settled = new int[problem.Targets];
        _openTargets = [.. Enumerable.Range(0, problem.Units).Select(_ => new List<int>())];
        _load = new int[problem.Units];
        _taken = new(problem.Targets, problem.Units);
        _kinds = new(2, problem.Units);

        foreach (var (target, unit) in problem.Barred)
        {
            _taken[target, unit] = true;
        }

        for (var unit = 0; unit < problem.Units; unit++)
        {
            _kinds[0, unit] = true;
            _kinds[1, unit] = problem.Lead(unit);
        }
    }

    /// <summary>c: no unit bears more.</summary>
    public int Limit { get; set; }

    public IReadOnlyList<int> Open(int target) => _open[target];

    /// <summary>Targets at which the unit stands without being settled.</summary>
    public IReadOnlyList<int> OpenTargets(int unit) => _openTargets[unit];

    public int Load(int unit) => _load[unit];

    public bool HasRoom(int unit) => _load[unit] < Limit;

    public int Missing(int target) => _problem.Size - _open[target].Count - _settled[target];

    /// <summary>One bit for each unit that stands at the target or must not.</summary>
    public ReadOnlySpan<ulong> Taken(int target) => _taken.Row(target);

    /// <summary>One bit for each unit, or for each that may lead.</summary>
    public ReadOnlySpan<ulong> Units(bool leadOnly) => _kinds.Row(leadOnly ? 1 : 0);

    /// <summary>Who may still be chosen for the target: not those all of whose load is settled elsewhere.</summary>
    public void Candidates(int target, List<int> candidates)
    {
        candidates.Clear();

        for (var unit = 0; unit < _problem.Units; unit++)
        {
            if (_taken[target, unit] ? _open[target].Contains(unit) : HasRoom(unit) || _openTargets[unit].Count > 0)
            {
                candidates.Add(unit);
            }
        }
    }

    /// <summary>Whether somebody in the place of <paramref name="leaving"/> (or in a free place, when it is negative) must be able to lead.</summary>
    public bool NeedsLead(int target, int leaving)
    {
        if (!_problem.LeadRequired || _settled[target] > 0 || _open[target].Count - (leaving < 0 ? 0 : 1) < _problem.Size - 1)
        {
            return false;
        }

        foreach (var unit in _open[target])
        {
            if (unit != leaving && _kinds[1, unit])
            {
                return false;
            }
        }

        return true;
    }

    public void Put(int unit, int target)
    {
        _open[target].Add(unit);
        _openTargets[unit].Add(target);
        _taken[target, unit] = true;
        _load[unit]++;
    }

    public void Remove(int unit, int target)
    {
        _open[target].Remove(unit);
        _openTargets[unit].Remove(target);
        _taken[target, unit] = false;
        _load[unit]--;
    }

    public void Settle(int target, int unit)
    {
        _open[target].Remove(unit);
        _openTargets[unit].Remove(target);
        _settled[target]++;
    }
}
