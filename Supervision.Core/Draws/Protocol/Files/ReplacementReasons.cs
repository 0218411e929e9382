using System.Globalization;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>替换事由表: read from <c>rules/codes/replacement-reasons.csv</c>; dated. What is in force at the commit goes into the rule.</summary>
public sealed class ReplacementReasons
{
    private const int Width = 8;

    private readonly IReadOnlyList<(ReplacementReason Reason, DateOnly From, DateOnly? To)> _rows;

    private ReplacementReasons(IReadOnlyList<(ReplacementReason Reason, DateOnly From, DateOnly? To)> rows) => _rows = rows;

    /// <summary>The reasons in force on a day; first and last day inclusive.</summary>
    public IReadOnlyList<ReplacementReason> On(DateOnly day) =>
        [.. _rows.Where(row => row.From <= day && (row.To is null || row.To >= day)).Select(row => row.Reason)];

    /// <exception cref="FormatException">A line is not in the form of the table; names the line.</exception>
    public static ReplacementReasons Read(string path) =>
        new([.. File.ReadAllLines(path).Skip(1).Where(line => line.Length > 0).Select((line, index) => Row(line.Split(','), index + 2))]);

    private static (ReplacementReason Reason, DateOnly From, DateOnly? To) Row(string[] cells, int line) =>
        cells.Length == Width && cells[2] is ("target" or "inspector") && cells[3] is ("target" or "task" or "return")
            ? (new(cells[0], cells[1], cells[2] == "target", cells[3] == "task", cells[3] == "return"), Day(cells[4]), cells[5].Length == 0 ? null : Day(cells[5]))
            : throw new FormatException($"替换事由表第{line}行应有{Width}列，of为target或inspector，scope为target、task或return。");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
