using System.Numerics;

namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>
/// Looks for a chain of swaps: a unit that bears too much leaves an unsettled place to another, which may in turn leave one, until
/// somebody with room is reached. What a failed search has seen stays dead until <see cref="Begin"/>, so all tries between two changes
/// cost one traversal together.
/// </summary>
internal sealed class SwapSearch(AssignmentProblem problem, Staffing staff)
{
    private const int Bits = 64;

    private readonly ulong[] _seen = new ulong[BitRows.Width(problem.Units)];
    private readonly ulong[] _dead = new ulong[BitRows.Width(problem.Units)];
    private readonly int[] _searched = new int[problem.Targets];
    private readonly int[] _searchedForLead = new int[problem.Targets];
    private readonly (int From, int Target)[] _steps = new (int, int)[problem.Units];
    private readonly Queue<int> _queue = new();
    private int _round;

    /// <summary>How many units the failed searches reached: none of them can take more, whatever is swapped.</summary>
    public int Reached => _dead.Sum(BitOperations.PopCount);

    /// <summary>Forgets what earlier searches saw.</summary>
    public void Begin()
    {
        Array.Clear(_dead);
        Array.Clear(_seen);
        _round++;
    }

    /// <summary>Puts the unit at the home target in the place of one of its unsettled ones, if a complete assignment remains.</summary>
    public bool Take(int home, int unit)
    {
        if (staff.Open(home).Contains(unit))
        {
            return true;
        }

        var end = EndOfChain(home, unit);

        if (end < 0)
        {
            return false;
        }

        // Whoever the chain frees at home goes; else anybody there may go, as somebody elsewhere had room.
        staff.Remove(staff.Open(home).Contains(end) ? end : staff.Open(home)[0], home);
        Walk(end, unit);
        staff.Put(unit, home);
        return true;
    }

    /// <summary>Fills one free place of the home target.</summary>
    public bool Fill(int home)
    {
        var leadOnly = staff.NeedsLead(home, -1);

        var free = LeastLoaded(home, leadOnly);

        if (free >= 0)
        {
            staff.Put(free, home);
            return true;
        }

        _dead.CopyTo(_seen.AsSpan());
        _queue.Clear();
        _round++;

        var end = Spread(home, -1, leadOnly, -1) < 0 ? Reach(home, takesHome: false, throughHome: leadOnly) : -1;

        if (end >= 0)
        {
            staff.Put(Walk(end, -1), home);
            return true;
        }

        _seen.CopyTo(_dead.AsSpan());
        return false;
    }

    // The unit itself where it has room; a negative number where no chain leads to anybody who has.
    private int EndOfChain(int home, int unit)
    {
        if (staff.HasRoom(unit))
        {
            return unit;
        }

        return IsSeen(unit) ? -1 : Start(home, unit);
    }

    private int Start(int home, int unit)
    {
        See(unit);
        _queue.Clear();
        _queue.Enqueue(unit);
        return Reach(home, takesHome: true, throughHome: false);
    }

    // Breadth first over overloaded units; the answer is a unit that can take one more, or a negative number.
    private int Reach(int home, bool takesHome, bool throughHome)
    {
        while (_queue.TryDequeue(out var unit))
        {
            foreach (var target in staff.OpenTargets(unit))
            {
                // A target that gets its lead may then change one of the others for anybody.
                var leadOnly = target != home && staff.NeedsLead(target, unit);

                if ((target == home && !throughHome) || !MarkSearched(target, leadOnly))
                {
                    continue;
                }

                var end = Spread(target, unit, leadOnly, takesHome ? home : -1);

                if (end >= 0)
                {
                    return end;
                }
            }
        }

        return -1;
    }

    // Sees everybody who could stand at the target in the unit's place; the answer is one who has room, or who stands at home.
    private int Spread(int target, int unit, bool leadOnly, int home)
    {
        var taken = staff.Taken(target);
        var units = staff.Units(leadOnly);

        for (var word = 0; word < taken.Length; word++)
        {
            for (var found = ~(taken[word] | _seen[word]) & units[word]; found != 0; found &= found - 1)
            {
                var next = (word * Bits) + BitOperations.TrailingZeroCount(found);
                See(next);
                _steps[next] = (unit, target);

                if (staff.HasRoom(next) || (home >= 0 && staff.Open(home).Contains(next)))
                {
                    return next;
                }

                _queue.Enqueue(next);
            }
        }

        return -1;
    }

    // Carries out the swaps from the end of the chain back to its start, and returns the start.
    private int Walk(int end, int start)
    {
        var unit = end;

        while (unit != start && _steps[unit] is { From: >= 0 } step)
        {
            staff.Remove(step.From, step.Target);
            staff.Put(unit, step.Target);
            unit = step.From;
        }

        return unit;
    }

    private int LeastLoaded(int home, bool leadOnly)
    {
        var taken = staff.Taken(home);
        var units = staff.Units(leadOnly);
        var best = -1;

        for (var word = 0; word < taken.Length; word++)
        {
            for (var found = ~taken[word] & units[word]; found != 0; found &= found - 1)
            {
                var unit = (word * Bits) + BitOperations.TrailingZeroCount(found);
                best = staff.HasRoom(unit) && (best < 0 || staff.Load(unit) < staff.Load(best)) ? unit : best;
            }
        }

        return best;
    }

    private bool MarkSearched(int target, bool leadOnly)
    {
        if (_searched[target] == _round || (leadOnly && _searchedForLead[target] == _round))
        {
            return false;
        }

        (leadOnly ? _searchedForLead : _searched)[target] = _round;
        return true;
    }

    private bool IsSeen(int unit) => (_seen[unit / Bits] >> (unit % Bits) & 1) != 0;

    private void See(int unit) => _seen[unit / Bits] |= 1UL << (unit % Bits);
}
