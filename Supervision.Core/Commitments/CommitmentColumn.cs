namespace Supervision.Core.Commitments;

/// <summary>承诺数据项: one of the twenty columns in which commitments are handed on.</summary>
public sealed record CommitmentColumn(string Key, string Name, string Value);
