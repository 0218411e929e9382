using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using Supervision.Api.Registers.Files;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>清单工作簿: lists as two sheets with Chinese headings, one row a list and one row an item, without loss.</summary>
public static class ListWorkbook
{
    private const string HeadSheet = "清单";
    private const string ItemSheet = "事项";
    private const string FileColumn = "文件";

    public static Result<Done> Write(string path, IReadOnlyList<RuleText> lists)
    {
        var (heads, items) = (new List<Dictionary<string, object?>>(), new List<Dictionary<string, object?>>());

        foreach (var text in lists)
        {
            if (!ListRows.Of(text).Succeeded(out var rows, out var problem))
            {
                return problem;
            }

            heads.Add(Row(text.Name, rows.Head, SheetColumns.Head));
            items.AddRange(rows.Items.Select(item => Row(text.Name, item, SheetColumns.Item)));
        }

        var unfinished = path + ".unfinished.xlsx";
        MiniExcel.SaveAs(unfinished, new Dictionary<string, object> { [HeadSheet] = heads, [ItemSheet] = items }, overwriteFile: true);
        File.Move(unfinished, path, overwrite: true);
        return default(Done);
    }

    /// <summary>The workbook as it would be written to a file.</summary>
    public static Result<byte[]> Bytes(IReadOnlyList<RuleText> lists)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("workbook").FullName, "workbook.xlsx");

        try
        {
            return Write(path, lists).Succeeded(out _, out var problem) ? File.ReadAllBytes(path) : problem;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    /// <summary>In which rows of the sheet the items of a list stand, as a spreadsheet counts them.</summary>
    public static IReadOnlyList<int> ItemRows(string path, string file)
    {
        var rows = AllRows(path, ItemSheet).Index();

        // The sheet counts from 1, and its first row is the heading.
        return [.. rows.Where(row => IsFilled(row.Item) && Cell(row.Item, FileColumn) == file).Select(row => row.Index + 2)];
    }

    /// <summary>The list files that the workbook holds, in the order of its rows.</summary>
    public static Result<IReadOnlyList<RuleText>> Read(string path)
    {
        try
        {
            if (WorkbookLimits.Lists.WhyNot(path) is { } tooLarge)
            {
                return tooLarge with { Code = "rules.workbook-unreadable", Message = tooLarge.Message.Replace(path, Path.GetFileName(path), StringComparison.Ordinal) };
            }

            var items = Rows(path, ItemSheet).ToLookup(row => Cell(row, FileColumn), StringComparer.Ordinal);
            return Rows(path, HeadSheet).Select(head => Text(head, items[Cell(head, FileColumn)])).ToArray();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or InvalidOperationException or KeyNotFoundException or XmlException or FormatException)
        {
            return new Problem("rules.workbook-unreadable", ProblemKind.Invalid,
                $"“{Path.GetFileName(path)}”读不出来：应当是有“{HeadSheet}”和“{ItemSheet}”两张表、第一行是表头的工作簿。请导出一份现有清单的工作簿对照。");
        }
    }

    private static Dictionary<string, object?> Row(string file, IReadOnlyList<ListField> fields, IReadOnlyList<(string Key, string Heading)> columns)
    {
        var row = new Dictionary<string, object?> { [FileColumn] = file };

        foreach (var column in columns)
        {
            row[column.Heading] = fields.FirstOrDefault(field => field.Key == column.Key)?.Text;
        }

        return row;
    }

    private static RuleText Text(IDictionary<string, object?> head, IEnumerable<IDictionary<string, object?>> items)
    {
        var rows = new ListRows(Fields(head, SheetColumns.Head), [.. items.Select(item => Fields(item, SheetColumns.Item))]);
        return new RuleText(Cell(head, FileColumn), rows.ToYaml());
    }

    // What is not filled in is no field.
    private static List<ListField> Fields(IDictionary<string, object?> row, IReadOnlyList<(string Key, string Heading)> columns)
    {
        var fields = new List<ListField>();

        foreach (var (key, heading) in columns)
        {
            var text = Cell(row, heading);

            if (text.Length > 0)
            {
                fields.Add(new ListField(key, heading, text));
            }
        }

        return fields;
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(string path, string sheet) => AllRows(path, sheet).Where(IsFilled);

    private static IEnumerable<IDictionary<string, object?>> AllRows(string path, string sheet) =>
        MiniExcel.Query(path, useHeaderRow: true, sheetName: sheet).Select(row => (IDictionary<string, object?>)row);

    private static bool IsFilled(IDictionary<string, object?> row) => row.Values.Any(value => value is not null and not "");

    private static string Cell(IDictionary<string, object?> row, string heading) => row.TryGetValue(heading, out var value) ? Written(value) : "";

    private static string Written(object? value) => value switch
    {
        null => "",
        true => "true",
        false => "false",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
