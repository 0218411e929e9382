namespace Supervision.Core.Draws;

/// <summary>
/// Finds the assignment that the protocol defines: c as small as can be, then slot by slot the smallest ticket that leaves a
/// complete assignment. A complete assignment is kept at all times; a choice is tried by one search for a chain of swaps.
/// </summary>
internal sealed class Assigner(AssignmentProblem problem)
{
    private readonly Staffing _staff = new(problem);

    /// <exception cref="InvalidOperationException">A target cannot be served at any load; the check before the commit refuses such rules.</exception>
    public AssignmentSolution Solve()
    {
        if (problem.Targets == 0)
        {
            return new(0, []);
        }

        var load = Complete();
        var chosen = new List<IReadOnlyList<int>>(problem.Targets);

        for (var target = 0; target < problem.Targets; target++)
        {
            chosen.Add(Decide(target));
        }

        return new(load, chosen);
    }

    private int Complete()
    {
        var slots = (long)problem.Targets * problem.Size;
        _staff.Limit = (int)((slots + problem.Units - 1) / Math.Max(1, problem.Units));

        while (true)
        {
            var complete = true;

            for (var target = 0; target < problem.Targets; target++)
            {
                while (_staff.Missing(target) > 0 && _staff.Add(target))
                {
                }

                complete &= _staff.Missing(target) == 0;
            }

            if (complete)
            {
                return _staff.Limit;
            }

            if (_staff.Limit >= problem.Targets)
            {
                throw new InvalidOperationException("A target cannot be served; the check before the commit should have refused the rule.");
            }

            _staff.Limit++;
        }
    }

    private List<int> Decide(int target)
    {
        var chosen = new List<int>(problem.Size);
        var byTicket = Enumerable.Range(0, problem.Units)
            .Where(unit => !problem.Barred(target, unit) && _staff.MightServe(unit, target))
            .Select(unit => (ticket: problem.Ticket(target, unit), unit))
            .OrderBy(pair => pair.ticket, StringComparer.Ordinal)
            .Select(pair => pair.unit)
            .ToList();

        for (var slot = 0; slot < problem.Size; slot++)
        {
            var search = new SwapSearch(problem, _staff, target);
            var unit = byTicket.First(candidate =>
                !chosen.Contains(candidate)
                && (slot > 0 || !problem.LeadRequired || problem.Lead(candidate))
                && search.Take(candidate));
            _staff.Settle(target, unit);
            chosen.Add(unit);
        }

        return chosen;
    }
}
