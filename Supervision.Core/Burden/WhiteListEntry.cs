using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Burden;

/// <summary>
/// 无事不扰名单: by one entry a department draws an enterprise less often until a day, and visits it neither without a draw nor without a cause. Entered by one
/// person, confirmed by the head, ended before its time with a reason. It is no class and is told to nobody outside.
/// </summary>
public sealed class WhiteListEntry
{
    public const int ReasonMaxLength = 500;
    public const int LongestMonths = 12;

    private WhiteListEntry()
    {
    }

    public required WhiteListEntryId Id { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    /// <summary>As registered when it was entered.</summary>
    public required string TargetName { get; init; }

    public required string Reason { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    public required Signed Entered { get; init; }

    public Signed? Confirmed { get; private set; }

    /// <summary>Before its time.</summary>
    public Signed? Ended { get; private set; }

    public string? EndedBecause { get; private set; }

    public uint RowVersion { get; private set; }

    public static Result<WhiteListEntry> Of(WhiteListEntryId id, Subject subject, string reason, DateOnly until, DateOnly today, Signed entered)
    {
        if (WhyNot(reason, until, today) is { } wrong)
        {
            return wrong;
        }

        return new WhiteListEntry
        {
            Id = id,
            Department = entered.By.Department,
            Target = subject.Key,
            TargetName = subject.Name,
            Reason = reason,
            Until = until,
            Entered = entered,
        };
    }

    /// <summary>What is wrong in what was written, whoever it is about.</summary>
    public static Problem? WhyNot(string reason, DateOnly until, DateOnly today)
    {
        var hasReason = !string.IsNullOrWhiteSpace(reason) && reason.Length <= ReasonMaxLength;
        var latest = today.AddMonths(LongestMonths);
        var isInTime = until >= today && until <= latest;
        return Problem.All(hasReason ? null : WhiteListProblems.WithoutReason(), isInTime ? null : WhiteListProblems.TermWrong(today, latest));
    }

    /// <summary>Whether it has effect.</summary>
    public bool HoldsOn(DateOnly day) => Confirmed is not null && Ended is null && day <= Until;

    /// <summary>Whether it has effect or may still have it.</summary>
    public bool IsOpenOn(DateOnly day) => Ended is null && day <= Until;

    public string StandingOn(DateOnly day) => this switch
    {
        { Ended: not null } => "已停止",
        _ when day > Until => "已到期",
        { Confirmed: null } => "等待负责人确认",
        _ => "有效",
    };

    /// <summary>The head agrees; not he who entered it.</summary>
    public Result<Done> Confirm(DateOnly today, Signed confirmed)
    {
        if (confirmed.By.IsSamePersonAs(Entered.By))
        {
            return WhiteListProblems.ConfirmsOwn(this);
        }

        if (Confirmed is not null || !IsOpenOn(today))
        {
            return WhiteListProblems.NotOpen(this, today);
        }

        Confirmed = confirmed;
        return default(Done);
    }

    public Result<Done> End(string reason, DateOnly today, Signed ended)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMaxLength)
        {
            return WhiteListProblems.EndedWithoutReason();
        }

        if (!IsOpenOn(today))
        {
            return WhiteListProblems.NotOpen(this, today);
        }

        (Ended, EndedBecause) = (ended, reason);
        return default(Done);
    }
}
