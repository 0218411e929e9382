using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>录入的结果: by item and overall, as one officer enters it.</summary>
/// <param name="EndedOn">检查完成日期.</param>
public sealed record ResultEntry(IReadOnlyList<ItemResult> Items, IReadOnlyList<ResultCode> Overall, DateOnly EndedOn, Signed Entered)
{
    public IReadOnlyList<string> Codes => [.. Overall.Select(code => code.Code)];
}
