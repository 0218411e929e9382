namespace Supervision.Core.Draws;

/// <summary>Which units stand at which target just now, which of them are settled, and how much each unit bears.</summary>
internal sealed class Staffing
{
    private readonly AssignmentProblem _problem;
    private readonly List<int>[] _open;
    private readonly List<int>[] _settled;
    private readonly HashSet<int>[] _openTargets;
    private readonly int[] _load;

    public Staffing(AssignmentProblem problem)
    {
        _problem = problem;
        _open = [.. Enumerable.Range(0, problem.Targets).Select(_ => new List<int>(problem.Size))];
        _settled = [.. Enumerable.Range(0, problem.Targets).Select(_ => new List<int>(problem.Size))];
        _openTargets = [.. Enumerable.Range(0, problem.Units).Select(_ => new HashSet<int>())];
        _load = new int[problem.Units];
    }

    /// <summary>c: no unit bears more.</summary>
    public int Limit { get; set; }

    public IReadOnlyList<int> Open(int target) => _open[target];

    /// <summary>Targets at which the unit stands without being settled.</summary>
    public IReadOnlyCollection<int> OpenTargets(int unit) => _openTargets[unit];

    public bool HasRoom(int unit) => _load[unit] < Limit;

    public int Missing(int target) => _problem.Size - _open[target].Count - _settled[target].Count;

    public bool Stands(int unit, int target) => _open[target].Contains(unit) || _settled[target].Contains(unit);

    /// <summary>False only when all that the unit may bear is settled elsewhere.</summary>
    public bool MightServe(int unit, int target) => HasRoom(unit) || _openTargets[unit].Count > 0 || Stands(unit, target);

    /// <summary>Whether somebody in the place of <paramref name="leaving"/> (or in a free place) must be able to lead.</summary>
    public bool NeedsLead(int target, int? leaving) =>
        _problem.LeadRequired && _settled[target].Count == 0
        && !_open[target].Any(unit => unit != leaving && _problem.Lead(unit))
        && _open[target].Count - (leaving is null ? 0 : 1) >= _problem.Size - 1;

    public void Put(int unit, int target)
    {
        _open[target].Add(unit);
        _openTargets[unit].Add(target);
        _load[unit]++;
    }

    public void Remove(int unit, int target)
    {
        _open[target].Remove(unit);
        _openTargets[unit].Remove(target);
        _load[unit]--;
    }

    public void Settle(int target, int unit)
    {
        _open[target].Remove(unit);
        _openTargets[unit].Remove(target);
        _settled[target].Add(unit);
    }

    /// <summary>Gives the target one more unit, moving others along where needed; false when that cannot be.</summary>
    public bool Add(int target) => new SwapSearch(_problem, this, target).Fill();
}
