namespace Supervision.Core.Papers.Blocks;

/// <summary>表格栏: its heading and its share of the width.</summary>
public sealed record TableColumn(string Heading, int Share);
