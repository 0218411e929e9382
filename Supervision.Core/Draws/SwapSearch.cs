namespace Supervision.Core.Draws;

/// <summary>
/// Looks for a chain of swaps: a unit that bears too much leaves an unsettled place to another, which may in turn leave one, until
/// somebody with room is reached. What a failed search has seen stays dead for the slot, so a slot costs one traversal at most.
/// </summary>
internal sealed class SwapSearch(AssignmentProblem problem, Staffing staff, int home)
{
    private readonly HashSet<int> _seen = [];
    private readonly HashSet<(int Target, bool LeadOnly)> _searched = [];
    private readonly Dictionary<int, (int From, int Target)> _steps = [];

    /// <summary>Puts the unit at the home target in the place of one of its unsettled ones, if a complete assignment remains.</summary>
    public bool Take(int unit)
    {
        if (staff.Open(home).Contains(unit))
        {
            return true;
        }

        if (staff.HasRoom(unit))
        {
            Leave(home, Spare());
            staff.Put(unit, home);
            return true;
        }

        if (!_seen.Add(unit) || Reach([unit], takesHome: true) is not { } end)
        {
            return false;
        }

        var last = staff.Open(home).Contains(end) ? end : Spare();
        Leave(home, last);
        Walk(end, unit);
        staff.Put(unit, home);
        return true;
    }

    /// <summary>Fills one free place of the home target.</summary>
    public bool Fill()
    {
        var leadOnly = staff.NeedsLead(home, null);
        var starts = Enumerable.Range(0, problem.Units).Where(unit => Fits(unit, home, leadOnly)).ToList();

        if (starts.Where(staff.HasRoom).OrderBy(Bearing).Cast<int?>().FirstOrDefault() is { } free)
        {
            staff.Put(free, home);
            return true;
        }

        _seen.UnionWith(starts);

        if (Reach(starts, takesHome: false) is not { } end)
        {
            return false;
        }

        var first = Walk(end, null);
        staff.Put(first, home);
        return true;
    }

    private int Bearing(int unit) => staff.OpenTargets(unit).Count;

    private int Spare() => staff.Open(home)[0];

    private void Leave(int target, int unit) => staff.Remove(unit, target);

    // Breadth first over overloaded units; the answer is a unit that can take one more.
    private int? Reach(IEnumerable<int> starts, bool takesHome)
    {
        var queue = new Queue<int>(starts);

        while (queue.TryDequeue(out var unit))
        {
            foreach (var target in staff.OpenTargets(unit))
            {
                if (target == home)
                {
                    continue;
                }

                var leadOnly = staff.NeedsLead(target, unit);

                if (_searched.Contains((target, false)) || !_searched.Add((target, leadOnly)))
                {
                    continue;
                }

                for (var next = 0; next < problem.Units; next++)
                {
                    if (_seen.Contains(next) || !Fits(next, target, leadOnly))
                    {
                        continue;
                    }

                    _seen.Add(next);
                    _steps[next] = (unit, target);

                    if (staff.HasRoom(next) || (takesHome && staff.Open(home).Contains(next)))
                    {
                        return next;
                    }

                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    // Carries out the swaps from the end of the chain back to its start, and returns the start.
    private int Walk(int end, int? start)
    {
        var unit = end;

        while (unit != start && _steps.TryGetValue(unit, out var step))
        {
            staff.Remove(step.From, step.Target);
            staff.Put(unit, step.Target);
            unit = step.From;
        }

        return unit;
    }

    private bool Fits(int unit, int target, bool leadOnly) =>
        !staff.Stands(unit, target) && !problem.Barred(target, unit) && (!leadOnly || problem.Lead(unit));
}
