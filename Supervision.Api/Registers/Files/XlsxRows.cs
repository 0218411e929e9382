using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MiniExcelLibs;

namespace Supervision.Api.Registers.Files;

/// <summary>The rows of the first sheet of a workbook. Numbers, dates and ticks are read as a person would write them.</summary>
internal sealed class XlsxRows : IRowReader
{
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly IEnumerator<IDictionary<string, object?>> _rows;
    private readonly List<byte[]> _cells = [];

    public XlsxRows(string path)
    {
        _path = path;
        _stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        _rows = _stream.Query(useHeaderRow: false).Select(row => (IDictionary<string, object?>)row).GetEnumerator();
        Headers = Next() ? [.. _cells.Select(cell => Encoding.UTF8.GetString(cell).Trim())] : [];
        Headers = [.. Headers.Reverse().SkipWhile(header => header.Length == 0).Reverse()];
    }

    public IReadOnlyList<string> Headers { get; }

    public long Line { get; private set; }

    public int Width => _cells.Count;

    public bool IsReadable => _cells.TrueForAll(cell => cell.AsSpan().IndexOf("\uFFFD"u8) < 0 && !cell.AsSpan().Contains((byte)0));

    // The stream is inside the packed sheet, so its position says how much of the file is behind.
    public double Share => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    public bool Read()
    {
        while (Next())
        {
            if (_cells.Exists(cell => cell.Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    public ReadOnlySpan<byte> Cell(int index) => index < _cells.Count ? _cells[index] : default;

    public string Digest()
    {
        using var file = File.OpenRead(_path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public void Dispose()
    {
        _rows.Dispose();
        _stream.Dispose();
    }

    private bool Next()
    {
        if (!_rows.MoveNext())
        {
            return false;
        }

        Line++;
        _cells.Clear();

        foreach (var value in _rows.Current.Values)
        {
            _cells.Add(Encoding.UTF8.GetBytes(Written(value)));
        }

        return true;
    }

    private static string Written(object? value) => value switch
    {
        null => "",
        string text => text,
        bool tick => tick ? "是" : "否",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
