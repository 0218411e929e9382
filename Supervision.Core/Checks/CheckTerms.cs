using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>What must stand before a check goes one step on: 先批准、有码、两人.</summary>
public static class CheckTerms
{
    // 行政处罚法第42条: not fewer than two.
    private const int LeastOfficers = 2;

    public static Problem? WhyNotApprove(InspectionCheck check, Actor head)
    {
        if (head.Role is not Role.Approver)
        {
            return CheckProblems.OnlyHead(head);
        }

        if (head.Department == check.Department)
        {
            return check.Approved is null ? null : CheckProblems.AlreadyApproved(check);
        }

        if (check.Goes(head.Department))
        {
            return CheckProblems.AlreadyApproved(check);
        }

        if (check.Officers.All(officer => officer.Department != head.Department))
        {
            return CheckProblems.NobodyThere(check, head.Department);
        }

        return check.Code is null ? null : CheckProblems.ApprovedTooLate(check, head.Department);
    }

    /// <summary>Why nobody of this department takes part.</summary>
    public static Problem? WhyNotGoing(InspectionCheck check, DepartmentCode department) => check.Goes(department) ? null : CheckProblems.NotGoing(check, department);

    public static Problem? WhyNotNotify(InspectionCheck check, CheckCode code)
    {
        if (check.Approved is null)
        {
            return CheckProblems.NotApproved(check);
        }

        if (check.Code is not null)
        {
            return CheckProblems.AlreadyNotified(check);
        }

        return TooFew(check) is null && check.Going.FirstOrDefault(officer => officer.ValidTo < code.To) is { } expired
            ? CheckProblems.CertificateExpires(expired, code.To)
            : TooFew(check);
    }

    public static Problem? WhyNotStart(InspectionCheck check, Scan scan)
    {
        if (check.Code is not { } code)
        {
            return CheckProblems.NoCode(check);
        }

        if (check.Scanned is not null)
        {
            return CheckProblems.CodeUsed(check);
        }

        if (TooFew(check) is { } few)
        {
            return few;
        }

        if (scan.On < code.From || scan.On > code.To)
        {
            return CheckProblems.OutsideWindow(check, code);
        }

        return scan.Place is null && string.IsNullOrWhiteSpace(scan.UnscannedBecause) ? CheckProblems.UnscannedWithoutReason(check) : null;
    }

    public static Problem? WhyNotEnter(InspectionCheck check, ResultEntry entry, IReadOnlyCollection<TaskItem> itemsOfTask)
    {
        if (check.Scanned is not { } scan)
        {
            return CheckProblems.NotStarted(check);
        }

        if (check.Reviewed is not null)
        {
            return CheckProblems.AlreadyReviewed(check);
        }

        if (entry.EndedOn < scan.On)
        {
            return CheckProblems.EndsBeforeStart(check, scan.On, entry.EndedOn);
        }

        var department = entry.Entered.By.Department;

        if (WhyNotGoing(check, department) is { } away)
        {
            return away;
        }

        if (check.HasParts && itemsOfTask.FirstOrDefault(item => item.Department != department && entry.Items.Any(result => result.Item == item.Code)) is { } other)
        {
            return CheckProblems.ItemOfOther(other);
        }

        var asked = itemsOfTask.Where(item => check.HasParts ? item.Department == department : check.Goes(item.Department)).Select(item => item.Code).ToList();
        return ResultRules.Check(entry.Overall, entry.Items, asked);
    }

    // A place that a replacement left empty must be filled before anybody goes. Where nobody is named at all, the lead department lacks them.
    public static Problem? TooFew(InspectionCheck check)
    {
        var going = check.Going;
        var few = going.CountBy(officer => officer.Department).FirstOrDefault(count => count.Value < LeastOfficers, new(check.Department, going.Count));
        return few.Value < LeastOfficers ? CheckProblems.TooFewOfficers(check.TargetName, few.Key, few.Value) : null;
    }
}
