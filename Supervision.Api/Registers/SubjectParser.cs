using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;
using Supervision.Api.Registers.Files;
using Supervision.Core.Codes;
using Supervision.Core.Departments;
using Supervision.Core.Primitives;
using Supervision.Core.Subjects;

namespace Supervision.Api.Registers;

/// <summary>Reads one row of the register of subjects straight from its bytes into the form of COPY.</summary>
internal sealed class SubjectParser
{
    private const int Columns = 15;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _departments;
    private readonly HashSet<RegionCode?> _citiesWithStreets;
    private readonly SeenKeys _seen = new();
    private readonly int[] _places;
    private readonly char[] _chars = new char[1024];
    private readonly int _width;
    private readonly CodeTables _codes;
    private readonly DateOnly _today;
    private readonly DateTimeOffset _at;
    private readonly byte[] _source;
    private readonly RisingIds _ids;
    private IRowReader _row = null!;

    public SubjectParser(ImportRun run, IEnumerable<DepartmentCode> departments)
    {
        var (codes, columns) = (run.Codes, run.Columns);
        (_codes, _today, _at, _width) = (codes, run.Today, run.At, columns.Headers.Count);
        (_source, _ids) = (Encoding.UTF8.GetBytes(run.Source), new(run.At));
        _places = [.. Enum.GetNames<Column>().Select(name => columns[name])];
        _departments = departments.ToFrozenDictionary(code => code.ToString(), _ => 0).GetAlternateLookup<ReadOnlySpan<char>>();
        _citiesWithStreets = [.. codes.Regions.Streets.Select(street => codes.Regions.Find(street.County)?.Parent)];
    }

    // Named as in the file.
    private enum Column { 对象编号, 名称, 对象类型, 登记状态, 行政区划, 乡镇街道, 行业代码, 地址, 管辖单位, 信用风险分类, 登记日期, 样例 }

    /// <summary>What is wrong with the row that was read last.</summary>
    public List<string> Wrongs { get; } = [];

    /// <summary>Adds the row to the buffer, or leaves the buffer as it was and says why in <see cref="Wrongs"/>.</summary>
    public bool Encode(IRowReader row, CopyBuffer buffer)
    {
        (_row, var start) = (row, buffer.Length);
        Wrongs.Clear();
        Whole();
        buffer.BeginRow(Columns);
        buffer.Uuid(_ids.Next());
        var isThing = Key(buffer);
        Text(Column.名称, Subject.NameMaxLength, required: true, buffer);
        Kind(isThing, buffer);
        Term(Column.登记状态, SubjectStatuses.Terms, buffer, out _);
        Street(Region(buffer), buffer);
        Industry(isThing, buffer);
        Text(Column.地址, Subject.AddressMaxLength, required: false, buffer);
        Jurisdiction(buffer);
        Tier(buffer);
        RegisteredOn(buffer);
        Sample(buffer);
        buffer.Bytes(_source);
        buffer.Moment(_at);

        if (Wrongs.Count > 0)
        {
            buffer.Back(start);
        }

        return Wrongs.Count == 0;
    }

    private void Whole()
    {
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

    /// <summary>Whether the key is that of a thing; null when it is no key.</summary>
    private bool? Key(CopyBuffer buffer)
    {
        var bytes = Cell(Column.对象编号);
        var chars = Chars(bytes);
        SubjectKey key = default;

        // Only what is not written exactly as it is stored takes the long way.
        if (!CreditCode.IsExact(chars) && !SubjectKey.TryParse(chars.ToString(), out key))
        {
            Wrong(Column.对象编号, chars.Contains("E+", StringComparison.OrdinalIgnoreCase)
                ? SubjectRows.KeyExpected + "。这个编号像是被表格软件改成了科学计数，请把这一列设为文本后重新填写"
                : SubjectRows.KeyExpected);
            return null;
        }

        if (key != default)
        {
            bytes = Encoding.UTF8.GetBytes(key.ToString());
        }

        buffer.Bytes(bytes);

        if (_seen.First(bytes, _row.Line) is { } first)
        {
            Wrongs.Add(Reasons.Duplicate(nameof(Column.对象编号), chars.ToString(), first));
        }

        return bytes.Contains((byte)':');
    }

    private void Kind(bool? isThing, CopyBuffer buffer)
    {
        if (!Term(Column.对象类型, SubjectKinds.Terms, buffer, out var kind) || isThing is null)
        {
            return;
        }

        var fits = kind.KeyPrefix() is { } prefix
            ? isThing.Value && Cell(Column.对象编号).StartsWith(Encoding.UTF8.GetBytes(prefix + ":"))
            : !isThing.Value;

        if (!fits)
        {
            Wrong(Column.对象编号, kind.KeyPrefix() is { } start ? $"{start}:开头的编号，因为对象类型是{kind.Named()}" : $"统一社会信用代码，因为对象类型是{kind.Named()}");
        }
    }

    private Region? Region(CopyBuffer buffer)
    {
        var bytes = Cell(Column.行政区划);
        var region = _codes.Regions.Find(Chars(bytes));

        if (region is null or { IsStatistical: true })
        {
            Wrong(Column.行政区划, region is null
                ? "行政区划代码表（GB/T 2260）中的六位代码"
                : $"行政区划代码；{region.Name}是统计用区划，不是行政区划，请填所在县区的代码");
        }

        buffer.Bytes(bytes);
        return region;
    }

    private void Street(Region? region, CopyBuffer buffer)
    {
        var bytes = Cell(Column.乡镇街道);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        var chars = Chars(bytes);
        var street = _codes.Regions.FindStreet(chars);
        var known = region is null
            || (street is not null && _codes.Regions.Belongs(street, region))
            || (street is null && !_citiesWithStreets.Contains(region.Parent) && !_citiesWithStreets.Contains(region.Code)
                && chars.Length == 9 && !chars.ContainsAnyExceptInRange('0', '9') && chars.StartsWith(region.Code.ToString()));

        if (!known)
        {
            Wrong(Column.乡镇街道, $"{region!.Name}的乡镇街道代码，九位数字");
        }

        buffer.Bytes(bytes);
    }

    private void Industry(bool? isThing, CopyBuffer buffer)
    {
        var bytes = Cell(Column.行业代码);

        if (bytes.IsEmpty && isThing is not false)
        {
            buffer.Null();
            return;
        }

        if (_codes.Industries.Find(Chars(bytes)) is { } industry)
        {
            buffer.Ascii(industry.Code.ToString());
            return;
        }

        Wrong(Column.行业代码, "国民经济行业分类（GB/T 4754-2017）中的代码，如6210");
    }

    private void Jurisdiction(CopyBuffer buffer)
    {
        var bytes = Cell(Column.管辖单位);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        if (!_departments.ContainsKey(Chars(bytes)))
        {
            Wrong(Column.管辖单位, "执法主体清单中的主体代码");
        }

        buffer.Bytes(bytes);
    }

    private void Tier(CopyBuffer buffer)
    {
        var bytes = Cell(Column.信用风险分类);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        if (bytes is not [>= (byte)'A' and <= (byte)'D'])
        {
            Wrong(Column.信用风险分类, "A、B、C、D之一，没有分类的空着");
        }

        buffer.Bytes(bytes);
    }

    private void RegisteredOn(CopyBuffer buffer)
    {
        var bytes = Cell(Column.登记日期);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        if (!RowCells.TryDay(Chars(bytes), out var day) || day > _today)
        {
            Wrong(Column.登记日期, $"形如2026-03-01、不晚于今天（{_today:yyyy-MM-dd}）的日期");
        }

        buffer.Day(day);
    }

    private void Sample(CopyBuffer buffer)
    {
        var bytes = Cell(Column.样例);
        var yes = bytes.SequenceEqual("是"u8);

        if (!yes && !bytes.IsEmpty && !bytes.SequenceEqual("否"u8))
        {
            Wrong(Column.样例, "是或者否");
        }

        buffer.Boolean(yes);
    }

    private void Text(Column column, int max, bool required, CopyBuffer buffer)
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

    private bool Term<T>(Column column, Terms<T> terms, CopyBuffer buffer, out T value) where T : struct, Enum
    {
        if (!terms.TryFind(Chars(Cell(column)), out value))
        {
            Wrong(column, $"{terms.Listed}之一");
            return false;
        }

        buffer.Ascii(Names<T>.Of(value));
        return true;
    }

    private ReadOnlySpan<byte> Cell(Column column) => Blanks.Trim(_row.Cell(_places[(int)column]));

    /// <summary>Valid until the next call.</summary>
    private ReadOnlySpan<char> Chars(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _chars.Length)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        Utf8.ToUtf16(bytes, _chars, out _, out var written);
        return _chars.AsSpan(0, written);
    }

    private void Wrong(Column column, string expected) =>
        Wrongs.Add(Reasons.Wrong(column.ToString(), Encoding.UTF8.GetString(Cell(column)), expected));

    private static class Names<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => All[value];
    }
}
