namespace Supervision.Core.Papers.Blocks;

/// <summary>标题: level one is “一、”, level two “（一）”. The text holds its own number.</summary>
public sealed record Heading(int Level, string Text) : Block;
