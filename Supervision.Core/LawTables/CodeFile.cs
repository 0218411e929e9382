namespace Supervision.Core.LawTables;

/// <summary>Reads the code tables of <c>rules/codes</c>: plain commas, a header, no quotes.</summary>
internal static class CodeFile
{
    public static IEnumerable<string[]> Rows(string path, int width) => File.ReadLines(path)
        .Select((line, index) => (Cells: line.Split(','), Line: index + 1))
        .Skip(1)
        .Where(row => row.Cells is not [""])
        .Select(row => row.Cells.Length == width
            ? row.Cells
            : throw new FormatException($"代码表{path}第{row.Line}行应有{width}列，实有{row.Cells.Length}列。"));
}
