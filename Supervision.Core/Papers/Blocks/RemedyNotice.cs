namespace Supervision.Core.Papers.Blocks;

/// <summary>救济途径: how, where and until when the party may object.</summary>
public sealed record RemedyNotice(string Text) : Block;
