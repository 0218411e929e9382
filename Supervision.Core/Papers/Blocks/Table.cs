namespace Supervision.Core.Papers.Blocks;

/// <summary>表格: a ruled table whose header is repeated on every page it reaches.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
