using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>
/// 联合检查的结果: each department enters, confirms and reviews its own items. The check is entered when every department has entered, confirmed when every
/// part is confirmed, and reviewed, which makes it public, when every department has reviewed.
/// </summary>
internal static class JointResult
{
    public static Result<JointState> Enter(InspectionCheck check, ResultEntry entry, IReadOnlyCollection<TaskItem> itemsOfTask)
    {
        var department = entry.Entered.By.Department;

        if (check.PartOf(department)?.Reviewed is not null)
        {
            return CheckProblems.AlreadyReviewed(check);
        }

        var part = new CheckPart(
            department, entry.Codes, entry.Overall.Any(code => code.HasProblem), entry.Overall.Any(code => code.NotChecked), entry.EndedOn, entry.Entered);
        List<CheckPart> parts = [.. check.Parts.Where(one => one.Department != department), part];

        if (parts.Find(one => one.IsClosed != part.IsClosed || (part.IsClosed && !one.Results.SequenceEqual(part.Results))) is { } other)
        {
            return CheckProblems.DepartmentsDiffer(check, other);
        }

        List<ItemResult> items = [.. check.Items.Where(item => item.Department != department), .. entry.Items];
        var missing = itemsOfTask.Any(item => check.Goes(item.Department) && parts.TrueForAll(one => one.Department != item.Department));
        return missing
            ? new JointState(parts, InOrder(items, itemsOfTask), [], null, null, null, check.ReturnedBecause)
            : new JointState(parts, InOrder(items, itemsOfTask), Merged(parts), parts.Max(one => one.EndedOn), entry.Entered, null, null);
    }

    public static Result<JointState> Confirm(InspectionCheck check, Signed confirmed)
    {
        var part = check.PartOf(confirmed.By.Department);

        if (ResultSignatures.WhyNotConfirm(check, part?.Entered, part?.Confirmed, confirmed.By) is { } problem)
        {
            return problem;
        }

        var parts = With(check, part! with { Confirmed = confirmed });
        var isWhole = check.Entered is not null && parts.TrueForAll(one => one.Confirmed is not null);
        return JointState.Of(check) with { Parts = parts, Confirmed = isWhole ? confirmed : null };
    }

    /// <summary>The answer is whether every department has reviewed, beside the parts.</summary>
    public static Result<(IReadOnlyList<CheckPart> Parts, bool IsWhole)> Review(InspectionCheck check, Signed review)
    {
        var part = check.PartOf(review.By.Department);

        if (ResultSignatures.WhyNotReview(check, part, review.By) is { } problem)
        {
            return problem;
        }

        var parts = With(check, part! with { Reviewed = review });
        return (parts, check.Confirmed is not null && parts.TrueForAll(one => one.Reviewed is not null));
    }

    public static Result<JointState> GiveBack(InspectionCheck check, DepartmentCode department, string reason)
    {
        if (check.PartOf(department) is not { Reviewed: null })
        {
            return CheckProblems.NothingToGiveBack(check);
        }

        List<CheckPart> parts = [.. check.Parts.Where(one => one.Department != department)];
        return JointState.Of(check) with { Parts = parts, Entered = null, Confirmed = null, ReturnedBecause = reason };
    }

    private static List<CheckPart> With(InspectionCheck check, CheckPart part) =>
        [.. check.Parts.Select(one => one.Department == part.Department ? part : one)];

    // What one department found wrong is not outweighed by another that found nothing.
    private static IReadOnlyList<string> Merged(List<CheckPart> parts)
    {
        var telling = parts.Exists(part => part.HasProblem) ? parts.Where(part => part.HasProblem) : parts;
        return [.. telling.SelectMany(part => part.Results).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ItemResult> InOrder(List<ItemResult> items, IReadOnlyCollection<TaskItem> itemsOfTask) =>
        [.. itemsOfTask.SelectMany(item => items.Where(result => result.Item == item.Code))];
}
