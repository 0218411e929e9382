using System.Globalization;

namespace Supervision.Core.Checks;

/// <summary>抽查结果代码表: read from <c>rules/codes/result-codes.csv</c>; dated. How each channel writes them stands in <c>rules/disclosure</c>.</summary>
public sealed class ResultCodes(IReadOnlyList<ResultCode> codes)
{
    private const int Dates = 5;

    public IReadOnlyList<ResultCode> All { get; } = codes;

    /// <summary>By code or by label, in force on that day; null when there is none.</summary>
    public ResultCode? Find(string codeOrLabel, DateOnly on) =>
        All.FirstOrDefault(code => (code.Code == codeOrLabel || code.Label == codeOrLabel) && code.IsInForce(on));

    /// <exception cref="FormatException">A line does not have the columns of the header; names the line.</exception>
    public static ResultCodes Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToList();
        var width = lines[0].Split(',').Length;
        return new([.. lines.Skip(1).Select((line, index) => Row(line.Split(','), width, index + 2))]);
    }

    private static ResultCode Row(string[] cells, int width, int line)
    {
        if (cells.Length != width)
        {
            throw new FormatException($"抽查结果代码表第{line}行应有{width}列，实有{cells.Length}列。");
        }

        return new(cells[0], cells[1], cells[2] == "1", cells[3] == "1", cells[4] == "1", Day(cells[Dates])!.Value, Day(cells[Dates + 1]));
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
