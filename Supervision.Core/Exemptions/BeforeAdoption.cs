namespace Supervision.Core.Exemptions;

/// <summary>作出决定前还须认定, in the words of the page, the trace and the refusal.</summary>
public static class BeforeAdoption
{
    /// <param name="found">What is still to be found; not empty.</param>
    /// <param name="byList">Whether an item of a list carries the proposal.</param>
    public static string Of(IReadOnlyList<ToFind> found, bool byList)
    {
        var sentences = new List<string>(2);

        if (Listed(found.Where(one => one.ExemptsAnyway)) is { Length: > 0 } anyway)
        {
            sentences.Add($"无论查明与否均不予处罚，作出决定前还须认定：{anyway}");
        }

        if (Listed(found.Where(one => !one.ExemptsAnyway)) is { Length: > 0 } deciding)
        {
            sentences.Add($"{(byList ? "清单未要求认定" : "尚未认定")}；作出决定前还须认定：{deciding}");
        }

        return string.Join("。", sentences);
    }

    private static string Listed(IEnumerable<ToFind> some) => string.Join("、", some.Select(one => one.Question));
}
