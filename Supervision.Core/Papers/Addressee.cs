namespace Supervision.Core.Papers;

/// <summary>当事人: to whom the paper is addressed.</summary>
/// <param name="Code">统一社会信用代码, or null when the party has none.</param>
/// <param name="Address">住所, or null when it is not known.</param>
public sealed record Addressee(string Name, string? Code = null, string? Address = null)
{
    /// <summary>法定代表人、负责人或者经营者; null where the paper does not name one.</summary>
    public Representative? Representative { get; init; }
}
