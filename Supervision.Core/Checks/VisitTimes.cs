using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Checks;

/// <summary>到场时间: when the officers come to each target, to the minute; the notice tells it.</summary>
public sealed class VisitTimes(IReadOnlyDictionary<SubjectKey, DateTimeOffset> byTarget)
{
    public DateTimeOffset Of(InspectionCheck check) => byTarget[check.Target];

    /// <summary>What is wrong with them; null where every check has one, inside the task and still to come, and nobody is to be in two places at once.</summary>
    /// <param name="waiting">The checks that are to be notified.</param>
    /// <param name="from">First day of the task.</param>
    /// <param name="to">Last day of the task.</param>
    public Problem? WhyNot(IReadOnlyList<InspectionCheck> waiting, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var known = waiting.Select(check => check.Target).ToHashSet();

        if (byTarget.Keys.Where(target => !known.Contains(target)).Select(target => target.ToString()).Order(StringComparer.Ordinal).FirstOrDefault() is { } stranger)
        {
            return CheckProblems.VisitOfNobody(stranger);
        }

        var missing = waiting.Where(check => !byTarget.ContainsKey(check.Target)).Select(check => check.TargetName).ToList();

        if (missing.Count > 0)
        {
            return CheckProblems.VisitTimeMissing(missing);
        }

        foreach (var check in waiting)
        {
            if (WhyNot(check, Of(check), from, to, now) is { } problem)
            {
                return problem;
            }
        }

        return InTwoPlaces(waiting);
    }

    private static Problem? WhyNot(InspectionCheck check, DateTimeOffset at, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var day = OfficeClock.DayOf(at);

        if (day < from || day > to)
        {
            return CheckProblems.VisitOutsideTask(check, at, from, to);
        }

        return at <= now ? CheckProblems.VisitInThePast(check, at) : null;
    }

    private Problem? InTwoPlaces(IReadOnlyList<InspectionCheck> waiting)
    {
        var seen = new Dictionary<(string Certificate, DateTimeOffset At), InspectionCheck>();

        foreach (var check in waiting)
        {
            foreach (var officer in check.Officers)
            {
                if (!seen.TryAdd((officer.Certificate, Of(check)), check))
                {
                    return CheckProblems.VisitsTwoAtOnce(officer, seen[(officer.Certificate, Of(check))], check, Of(check));
                }
            }
        }

        return null;
    }
}
