using System.Globalization;
using Supervision.Core.Plans;

namespace Supervision.Api.Plans;

/// <summary>A task's scope and period in words.</summary>
public static class ScopeWords
{
    public static string Of(TaskScope scope) => scope.IsDirected ? $"定向抽查：{string.Join('；', Parts(scope))}" : "不定向抽查：不限区域、行业和对象类型";

    public static string Period(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}");

    private static IEnumerable<string> Parts(TaskScope scope) =>
        new[] { ("区域（区划代码）", scope.Regions), ("行业（分类代码）", scope.Industries), ("对象类型", scope.Kinds) }
            .Where(part => part.Item2.Count > 0)
            .Select(part => $"{part.Item1} {string.Join('、', part.Item2)}");
}
