using CsvHelper;
using MiniExcelLibs;
using Supervision.Api.Registers.Files;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Registers;

/// <summary>Writes an empty file to fill in: the headers, and what belongs in each column.</summary>
internal static class RegisterTemplate
{
    public const string Notes = "填写说明";

    /// <summary>A workbook gets the notes on a second sheet; CSV gets one example row, marked as a sample.</summary>
    public static Result<Done> Write(RegisterKind register, string path)
    {
        var columns = RegisterColumns.Of(register);

        try
        {
            if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                MiniExcel.SaveAs(path, Sheets(register, columns), excelType: ExcelType.XLSX, overwriteFile: true);
            }
            else
            {
                using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { WriteByteOrderMark = true });
                csv.WriteRecord([.. columns.Select(column => column.Header)]);
                csv.WriteRecord([.. columns.Select(column => column.Example)]);
            }

            return default(Done);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileProblems.NotWritten(path, exception.Message);
        }
    }

    private static Dictionary<string, object> Sheets(RegisterKind register, IReadOnlyList<RegisterColumn> columns)
    {
        using var empty = new System.Data.DataTable();

        foreach (var column in columns)
        {
            empty.Columns.Add(column.Header, typeof(string));
        }

        var notes = columns.Select(column => new Dictionary<string, object>
        {
            ["列名"] = column.Header,
            ["必填"] = column.Required ? "是" : "否",
            ["填写要求"] = column.Note,
            ["示例"] = column.Example,
        }).ToList();
        return new() { [register.Named()] = empty, [Notes] = notes };
    }
}
