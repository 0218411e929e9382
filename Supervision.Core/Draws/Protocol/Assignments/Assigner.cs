namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>
/// Finds the assignment that the protocol defines: c as small as can be, then slot by slot the smallest ticket that leaves a
/// complete assignment. A complete assignment is kept at all times; a choice is tried by one search for a chain of swaps.
/// </summary>
internal sealed class Assigner
{
    private readonly AssignmentProblem _problem;
    private readonly Staffing _staff;
    private readonly SwapSearch _search;
    private readonly List<int> _candidates;

    public Assigner(AssignmentProblem problem)
    {
        _problem = problem;
        _staff = new(problem);
        _search = new(problem, _staff);
        _candidates = new(problem.Units);
    }

    /// <exception cref="InvalidOperationException">A target cannot be served at any load; the check before the commit refuses such rules.</exception>
    public AssignmentSolution Solve()
    {
        if (_problem.Targets == 0)
        {
            return new(0, []);
        }

        var load = Complete();
        var chosen = new List<IReadOnlyList<int>>(_problem.Targets);

        for (var target = 0; target < _problem.Targets; target++)
        {
            chosen.Add(Decide(target));
        }

        return new(load, chosen);
    }

    // Every place that stays empty needs one of the units reached to bear more, so c must rise by their share at least: never too far.
    private int Complete()
    {
        _staff.Limit = LeastLoad();

        while (true)
        {
            var unserved = Serve();

            if (unserved == 0)
            {
                return _staff.Limit;
            }

            if (_staff.Limit >= _problem.Targets || _search.Reached == 0)
            {
                throw new InvalidOperationException("A target cannot be served; the check before the commit should have refused the rule.");
            }

            _staff.Limit = Math.Min(_problem.Targets, _staff.Limit + Share(unserved, _search.Reached));
        }
    }

    private long Serve()
    {
        var unserved = 0L;
        _search.Begin();

        for (var target = 0; target < _problem.Targets; target++)
        {
            while (_staff.Missing(target) > 0 && _search.Fill(target))
            {
            }

            unserved += _staff.Missing(target);
        }

        return unserved;
    }

    private int LeastLoad()
    {
        var leads = Enumerable.Range(0, _problem.Units).Count(_problem.Lead);
        var all = Share((long)_problem.Targets * _problem.Size, _problem.Units);
        return Math.Min(_problem.Targets, _problem.LeadRequired ? Math.Max(all, Share(_problem.Targets, leads)) : all);
    }

    private static int Share(long slots, int units) => (int)Math.Min(int.MaxValue, (slots + units - 1) / Math.Max(1, units));

    private List<int> Decide(int target)
    {
        var chosen = new List<int>(_problem.Size);
        _staff.Candidates(target, _candidates);
        _problem.SortByTicket(target, _candidates);

        for (var slot = 0; slot < _problem.Size; slot++)
        {
            _search.Begin();
            var unit = _candidates.First(candidate =>
                !chosen.Contains(candidate)
                && (slot > 0 || !_problem.LeadRequired || _problem.Lead(candidate))
                && _search.Take(target, candidate));
            _staff.Settle(target, unit);
            chosen.Add(unit);
        }

        return chosen;
    }
}
