namespace Supervision.Core.Papers.Blocks;

/// <summary>理由条目: a whole sentence and the law behind it.</summary>
public sealed record ReasonLine(string Sentence, string Law);
