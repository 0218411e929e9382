namespace Supervision.Core.Papers;

/// <summary>当事人: to whom the paper is addressed.</summary>
/// <param name="Code">统一社会信用代码, or null when the party has none.</param>
/// <param name="Address">住所, or null when it is not known.</param>
public sealed record Addressee(string Name, string? Code = null, string? Address = null);
