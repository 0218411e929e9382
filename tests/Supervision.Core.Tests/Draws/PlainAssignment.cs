using Supervision.Core.Draws.Protocol.Assignments;

namespace Supervision.Core.Tests.Draws;

/// <summary>
/// The plain definition of section 6: try every c from the smallest, go through the slots in order, and give each the smallest
/// ticket with which a complete assignment still exists, found by trying everything.
/// </summary>
internal static class PlainAssignment
{
    public static (int Load, int[][] Chosen)? Of(AssignmentProblem problem)
    {
        for (var limit = 0; limit <= problem.Targets; limit++)
        {
            var chosen = new int[problem.Targets][];

            for (var t = 0; t < problem.Targets; t++)
            {
                chosen[t] = new int[problem.Size];
                Array.Fill(chosen[t], -1);
            }

            if (Fill(problem, chosen, 0, limit, new int[problem.Units]))
            {
                return (limit, chosen);
            }
        }

        return null;
    }

    private static bool Barred(AssignmentProblem problem, int target, int unit) => problem.Barred.Contains((target, unit));

    private static List<int> ByTicket(AssignmentProblem problem, int target)
    {
        List<int> units = [.. Enumerable.Range(0, problem.Units)];
        problem.SortByTicket(target, units);
        return units;
    }

    // Depth first in slot order with candidates by ticket: the first complete assignment found is the one defined.
    private static bool Fill(AssignmentProblem problem, int[][] chosen, int place, int limit, int[] load)
    {
        if (place == problem.Targets * problem.Size)
        {
            return true;
        }

        var (target, slot) = Math.DivRem(place, problem.Size);

        foreach (var unit in ByTicket(problem, target))
        {
            if (load[unit] >= limit || Barred(problem, target, unit) || chosen[target].Contains(unit)
                || (slot == 0 && problem.LeadRequired && !problem.Lead(unit)))
            {
                continue;
            }

            chosen[target][slot] = unit;
            load[unit]++;

            if (Fill(problem, chosen, place + 1, limit, load))
            {
                return true;
            }

            load[unit]--;
            chosen[target][slot] = -1;
        }

        return false;
    }
}
