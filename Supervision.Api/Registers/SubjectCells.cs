using System.Text;
using System.Text.Unicode;
using Supervision.Api.Registers.Files;
using Supervision.Core.LawTables;

namespace Supervision.Api.Registers;

/// <summary>The cells of one row of subjects, as bytes; what is wrong with them is collected.</summary>
internal sealed class SubjectCells(ColumnMap columns)
{
    private readonly int[] _places = [.. Enum.GetNames<SubjectColumn>().Select(name => columns[name])];
    private readonly int _width = columns.Headers.Count;
    private readonly char[] _chars = new char[1024];
    private IRowReader _row = null!;

    public List<string> Wrongs { get; } = [];

    /// <summary>Turns to the next row.</summary>
    public void Begin(IRowReader row)
    {
        _row = row;
        Wrongs.Clear();

        if (!_row.IsReadable)
        {
            Wrongs.Add(Reasons.Unreadable);
        }

        for (var i = _width; i < _row.Width; i++)
        {
            if (_row.Cell(i).Length > 0)
            {
                Wrongs.Add(Reasons.TooManyCells(_row.Width, _width));
                return;
            }
        }
    }

    // A bare comma shifts what follows it, and then the last cell, which may be empty, is one too many.
    public void TellOfShift()
    {
        var shifted = Reasons.TooManyCells(_row.Width, _width);

        if (_row is CsvRows && _row.Width > _width && !Wrongs.Contains(shifted))
        {
            Wrongs.Insert(0, shifted);
        }
    }

    public void Text(SubjectColumn column, int max, bool required, CopyBuffer buffer)
    {
        var bytes = Cell(column);

        if (bytes.IsEmpty)
        {
            if (required)
            {
                Wrong(column, $"不超过{max}字的文字");
            }

            buffer.Null();
            return;
        }

        if (bytes.Length > max && Encoding.UTF8.GetCharCount(bytes) > max)
        {
            Wrongs.Add(Reasons.TooLong(column.ToString(), Encoding.UTF8.GetString(bytes), max));
        }

        if (bytes.IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0 || bytes.Contains((byte)0x7F))
        {
            Wrongs.Add(Reasons.LineBreak(column.ToString()));
        }

        buffer.Bytes(bytes);
    }

    public bool Term<T>(SubjectColumn column, Terms<T> terms, CopyBuffer buffer, out T value) where T : struct, Enum
    {
        if (!terms.TryFind(Chars(Cell(column)), out value))
        {
            Wrong(column, $"{terms.Listed}之一");
            return false;
        }

        buffer.Ascii(Names<T>.Of(value));
        return true;
    }

    public ReadOnlySpan<byte> Cell(SubjectColumn column) => Blanks.Trim(_row.Cell(_places[(int)column]));

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<char> Chars(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _chars.Length)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        Utf8.ToUtf16(bytes, _chars, out _, out var written);
        return _chars.AsSpan(0, written);
    }

    public void Wrong(SubjectColumn column, string expected) =>
        Wrongs.Add(Reasons.Wrong(column.ToString(), Encoding.UTF8.GetString(Cell(column)), expected));

    private static class Names<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => All[value];
    }
}
