using System.Globalization;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Cases;

/// <summary>改正复查: a correction was ordered by a day, and someone must go and see that it was made.</summary>
public sealed class RecheckOrder
{
    private RecheckOrder()
    {
    }

    /// <summary>Number of the 责令改正通知书.</summary>
    public required string Paper { get; init; }

    public required BreachId Breach { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required IReadOnlyList<string> Demands { get; init; }

    /// <summary>Last day of the correction, inclusive; the day of the order for one to be made at once.</summary>
    public required DateOnly Due { get; init; }

    public Recheck? Result { get; private set; }

    public uint RowVersion { get; private set; }

    public static RecheckOrder Of(string paper, Breach breach, string targetName, IReadOnlyList<string> demands, DateOnly due) =>
        new()
        {
            Paper = paper,
            Breach = breach.Id,
            Department = breach.Department,
            Target = breach.Target,
            TargetName = targetName,
            Demands = demands,
            Due = due,
        };

    /// <summary>Where it stands, in words.</summary>
    public string Standing(DateOnly today)
    {
        if (Result is { } made)
        {
            var found = made.Corrected ? "已经改正" : "没有改正";
            return string.Create(CultureInfo.InvariantCulture, $"{made.On:yyyy-MM-dd}复查，{found}");
        }

        var left = Due.DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"改正期限已过{-left}日，还没有复查"),
            0 => "改正期限今日届满",
            > 0 => string.Create(CultureInfo.InvariantCulture, $"改正期限还有{left}日"),
        };
    }

    /// <summary>Notes what the re-check found. One that found nothing corrected may be followed by another.</summary>
    public Result<Done> Note(Recheck made)
    {
        if (Result is { Corrected: true })
        {
            return CaseProblems.AlreadyRechecked(this);
        }

        if (made.On > OfficeClock.DayOf(made.By.At))
        {
            return CaseProblems.RecheckInTheFuture(made.On);
        }

        Result = made;
        return default(Done);
    }
}
