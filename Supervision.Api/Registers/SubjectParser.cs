using System.Collections.Frozen;
using System.Text;
using Supervision.Api.Registers.Files;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers;

/// <summary>Reads one row of the register of subjects straight from its bytes into the form of COPY.</summary>
internal sealed class SubjectParser
{
    private const int Columns = 15;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _departments;
    private readonly HashSet<RegionCode?> _citiesWithStreets;
    private readonly SeenKeys _seen = new();
    private readonly SubjectCells _cells;
    private readonly CodeTables _codes;
    private readonly DateOnly _today;
    private readonly DateTimeOffset _at;
    private readonly byte[] _source;
    private readonly RisingIds _ids;

    public SubjectParser(ImportRun run, IEnumerable<DepartmentCode> departments)
    {
        (_codes, _today, _at, _cells) = (run.Codes, run.Today, run.At, new(run.Columns));
        (_source, _ids) = (Encoding.UTF8.GetBytes(run.Source), new(run.At));
        _departments = departments.ToFrozenDictionary(code => code.ToString(), _ => 0).GetAlternateLookup<ReadOnlySpan<char>>();
        _citiesWithStreets = [.. _codes.Regions.Streets.Select(street => _codes.Regions.Find(street.County)?.Parent)];
    }

    /// <summary>What is wrong with the row that was read last.</summary>
    public List<string> Wrongs => _cells.Wrongs;

    /// <summary>Adds the row to the buffer, or leaves the buffer as it was and says why in <see cref="Wrongs"/>.</summary>
    public bool Encode(IRowReader row, CopyBuffer buffer)
    {
        var start = buffer.Length;
        _cells.Begin(row);
        buffer.BeginRow(Columns);
        buffer.Uuid(_ids.Next());
        var isThing = Key(row.Line, buffer);
        _cells.Text(SubjectColumn.名称, Subject.NameMaxLength, required: true, buffer);
        Kind(isThing, buffer);
        _cells.Term(SubjectColumn.登记状态, SubjectStatuses.Terms, buffer, out _);
        Street(Region(buffer), buffer);
        Industry(isThing, buffer);
        _cells.Text(SubjectColumn.地址, Subject.AddressMaxLength, required: false, buffer);
        Jurisdiction(buffer);
        Tier(buffer);
        RegisteredOn(buffer);
        Sample(buffer);
        buffer.Bytes(_source);
        buffer.Moment(_at);

        if (Wrongs.Count > 0)
        {
            _cells.TellOfShift();
            buffer.Back(start);
        }

        return Wrongs.Count == 0;
    }

    /// <summary>Whether the key is that of a thing; null when it is no key.</summary>
    private bool? Key(long line, CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.对象编号);
        var chars = _cells.Chars(bytes);
        SubjectKey key = default;

        // Only what is not written exactly as it is stored takes the long way.
        if (!CreditCode.IsExact(chars) && !SubjectKey.TryParse(chars.ToString(), out key))
        {
            _cells.Wrong(SubjectColumn.对象编号, chars.Contains("E+", StringComparison.OrdinalIgnoreCase)
                ? SubjectRows.KeyExpected + "。这个编号像是被表格软件改成了科学计数，请把这一列设为文本后重新填写"
                : SubjectRows.KeyExpected);
            return null;
        }

        if (key != default)
        {
            bytes = Encoding.UTF8.GetBytes(key.ToString());
        }

        buffer.Bytes(bytes);

        if (_seen.First(bytes, line) is { } first)
        {
            Wrongs.Add(Reasons.Duplicate(nameof(SubjectColumn.对象编号), chars.ToString(), first));
        }

        return bytes.Contains((byte)':');
    }

    private void Kind(bool? isThing, CopyBuffer buffer)
    {
        if (!_cells.Term(SubjectColumn.对象类型, SubjectKinds.Terms, buffer, out var kind) || isThing is null)
        {
            return;
        }

        var fits = kind.KeyPrefix() is { } prefix
            ? isThing.Value && _cells.Cell(SubjectColumn.对象编号).StartsWith(Encoding.UTF8.GetBytes(prefix + ":"))
            : !isThing.Value;

        if (!fits)
        {
            _cells.Wrong(SubjectColumn.对象编号, kind.KeyPrefix() is { } start ? $"{start}:开头的编号，因为对象类型是{kind.Named()}" : $"统一社会信用代码，因为对象类型是{kind.Named()}");
        }
    }

    private Region? Region(CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.行政区划);
        var region = _codes.Regions.Find(_cells.Chars(bytes));

        if (region is null or { IsStatistical: true })
        {
            _cells.Wrong(SubjectColumn.行政区划, region is null
                ? "行政区划代码表（GB/T 2260）中的六位代码"
                : $"行政区划代码；{region.Name}是统计用区划，不是行政区划，请填所在县区的代码");
        }

        buffer.Bytes(bytes);
        return region;
    }

    private void Street(Region? region, CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.乡镇街道);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        var chars = _cells.Chars(bytes);
        var street = _codes.Regions.FindStreet(chars);
        var known = region is null
            || (street is not null && _codes.Regions.Belongs(street, region))
            || (street is null && !_citiesWithStreets.Contains(region.Parent) && !_citiesWithStreets.Contains(region.Code)
                && chars.Length == 9 && !chars.ContainsAnyExceptInRange('0', '9') && chars.StartsWith(region.Code.ToString()));

        if (!known)
        {
            _cells.Wrong(SubjectColumn.乡镇街道, $"{region!.Name}的乡镇街道代码，九位数字");
        }

        buffer.Bytes(bytes);
    }

    private void Industry(bool? isThing, CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.行业代码);

        if (bytes.IsEmpty && isThing is not false)
        {
            buffer.Null();
            return;
        }

        if (_codes.Industries.Find(_cells.Chars(bytes)) is { } industry)
        {
            buffer.Ascii(industry.Code.ToString());
            return;
        }

        _cells.Wrong(SubjectColumn.行业代码, "国民经济行业分类（GB/T 4754-2017）中的代码，如6210");
    }

    private void Jurisdiction(CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.管辖单位);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        if (!_departments.ContainsKey(_cells.Chars(bytes)))
        {
            _cells.Wrong(SubjectColumn.管辖单位, "执法主体清单中的主体代码");
        }

        buffer.Bytes(bytes);
    }

    private void Tier(CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.信用风险分类);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        if (bytes is not [>= (byte)'A' and <= (byte)'D'])
        {
            _cells.Wrong(SubjectColumn.信用风险分类, "A、B、C、D之一，没有分类的空着");
        }

        buffer.Bytes(bytes);
    }

    private void RegisteredOn(CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.登记日期);

        if (bytes.IsEmpty)
        {
            buffer.Null();
            return;
        }

        if (!RowCells.TryDay(_cells.Chars(bytes), out var day) || day > _today)
        {
            _cells.Wrong(SubjectColumn.登记日期, $"形如2026-03-01、不晚于今天（{_today:yyyy-MM-dd}）的日期");
        }

        buffer.Day(day);
    }

    private void Sample(CopyBuffer buffer)
    {
        var bytes = _cells.Cell(SubjectColumn.样例);
        var yes = bytes.SequenceEqual("是"u8);

        if (!yes && !bytes.IsEmpty && !bytes.SequenceEqual("否"u8))
        {
            _cells.Wrong(SubjectColumn.样例, "是或者否");
        }

        buffer.Boolean(yes);
    }
}
