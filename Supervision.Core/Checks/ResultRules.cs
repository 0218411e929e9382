using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>Whether the overall results fit each other and the results by item.</summary>
public static class ResultRules
{
    public static Problem? Check(
        IReadOnlyList<ResultCode> overall, IReadOnlyList<ItemResult> items, IReadOnlyCollection<string> itemsOfTask)
    {
        if (overall.Count == 0)
        {
            return CheckProblems.NoOverallResult();
        }

        if (overall.Count > 1 && overall.FirstOrDefault(code => code.StandsAlone) is { } alone)
        {
            return CheckProblems.StandsAlone(alone.Label, overall.First(code => code.Code != alone.Code).Label);
        }

        if (items.FirstOrDefault(item => !itemsOfTask.Contains(item.Item)) is { } foreign)
        {
            return CheckProblems.ItemNotInTask(foreign.Item);
        }

        if (items.GroupBy(item => item.Item).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return CheckProblems.ItemTwice(twice.Key);
        }

        if (overall[0].NotChecked)
        {
            return items.FirstOrDefault(item => item.Finding is ItemFinding.InOrder or ItemFinding.Problem) is { } checkedItem
                ? CheckProblems.CheckedThoughClosed(checkedItem.Item, overall[0].Label)
                : null;
        }

        if (itemsOfTask.FirstOrDefault(code => items.All(item => item.Item != code)) is { } missing)
        {
            return CheckProblems.ItemMissing(missing);
        }

        if (items.FirstOrDefault(IsUnexplained) is { } unexplained)
        {
            return CheckProblems.ProblemUnexplained(unexplained.Item);
        }

        var problemByItem = items.Any(item => item.Finding is ItemFinding.Problem);
        var problemOverall = overall.Any(code => code.HasProblem);

        return problemByItem == problemOverall ? null : CheckProblems.Inconsistent(problemByItem);
    }

    private static bool IsUnexplained(ItemResult item) =>
        item.Finding is ItemFinding.Problem
        && (string.IsNullOrWhiteSpace(item.Problem) || item.Disposition is null or Disposition.None);
}
