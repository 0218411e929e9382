using System.Globalization;

namespace Supervision.Core.Checks;

/// <summary>抽查结果代码表: read from <c>rules/codes/result-codes.csv</c>; dated, with one column for each channel.</summary>
public sealed class ResultCodes(IReadOnlyList<ResultCode> codes)
{
    private const int FirstChannel = 5;

    public IReadOnlyList<ResultCode> All { get; } = codes;

    /// <summary>By code or by label, in force on that day; null when there is none.</summary>
    public ResultCode? Find(string codeOrLabel, DateOnly on) =>
        All.FirstOrDefault(code => (code.Code == codeOrLabel || code.Label == codeOrLabel) && code.IsInForce(on));

    /// <exception cref="FormatException">A line does not have the columns of the header; names the line.</exception>
    public static ResultCodes Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToList();
        var header = lines[0].Split(',');
        var channels = header[FirstChannel..Array.IndexOf(header, "from")];
        return new([.. lines.Skip(1).Select((line, index) => Row(line.Split(','), header.Length, channels, index + 2))]);
    }

    private static ResultCode Row(string[] cells, int width, string[] channels, int line)
    {
        if (cells.Length != width)
        {
            throw new FormatException($"抽查结果代码表第{line}行应有{width}列，实有{cells.Length}列。");
        }

        var dates = FirstChannel + channels.Length;
        return new(cells[0], cells[1], cells[2] == "1", cells[3] == "1", cells[4] == "1",
            channels.Select((channel, i) => (channel, label: cells[FirstChannel + i])).Where(pair => pair.label.Length > 0)
                .ToDictionary(pair => pair.channel, pair => pair.label),
            Day(cells[dates])!.Value, Day(cells[dates + 1]));
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
