using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>事项结果: what was found for one item at one target.</summary>
/// <param name="Finding">是 (in order), 否 (a problem), 未检查, or 合理缺项.</param>
/// <param name="Problem">What is wrong, in words; required when <paramref name="Finding"/> is 否.</param>
/// <param name="Disposition">What follows; required when <paramref name="Finding"/> is 否.</param>
public sealed record ItemResult(
    string Item, DepartmentCode Department, ItemFinding Finding, string? Problem = null, Disposition? Disposition = null);

public enum ItemFinding { InOrder, Problem, NotChecked, NotApplicable }

public static class ItemFindingNames
{
    private static readonly (ItemFinding Finding, string Name)[] Names =
    [
        (ItemFinding.InOrder, "是"), (ItemFinding.Problem, "否"), (ItemFinding.NotChecked, "未检查"), (ItemFinding.NotApplicable, "合理缺项"),
    ];

    public static string Named(this ItemFinding finding) => Names.Single(pair => pair.Finding == finding).Name;

    public static ItemFinding? Find(string name) =>
        Names.Where(pair => pair.Name == name).Select(pair => (ItemFinding?)pair.Finding).FirstOrDefault();
}
