using CsvHelper;
using MiniExcelLibs;

namespace Supervision.Api.Registers.Files;

/// <summary>
/// The refused rows as they were, with the reason behind each (错误原因), so that they can be corrected there and imported again.
/// Stands under its name only once the import has been written.
/// </summary>
internal sealed class ErrorFile(string path, IReadOnlyList<string> headers) : IDisposable
{
    public const string ReasonHeader = "错误原因";

    // ENOSPC and EDQUOT, as .NET hands them on.
    private static readonly int[] DiskFull = [28, 122];

    private readonly string _unfinished = path + ".unfinished";
    private readonly int[] _kept = [.. Enumerable.Range(0, headers.Count).Where(i => headers[i] != ReasonHeader)];
    private readonly List<Dictionary<string, object>> _sheet = [];
    private CsvWriter? _csv;

    public int Count { get; private set; }

    private bool IsXlsx => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Beside the input; a workbook for a workbook, because spreadsheets spoil long codes in CSV.</summary>
    public static string PathFor(string input) => input + ".错误" + (RowFiles.IsXlsx(input) ? ".xlsx" : ".csv");

    public void Add(FileRow row, string reason) => Guarded(() =>
    {
        Count++;

        if (IsXlsx)
        {
            var cells = _kept.ToDictionary(i => headers[i], i => (object)row.Cell(i));
            cells[ReasonHeader] = reason;
            _sheet.Add(cells);
            return;
        }

        _csv ??= Begin();
        _csv.WriteRecord([.. _kept.Select(row.Cell), reason]);
    });

    /// <summary>Everything is on the disk afterwards, still under another name.</summary>
    public void Close() => Guarded(() =>
    {
        _csv?.Dispose();

        if (_sheet.Count > 0)
        {
            using var file = new FileStream(_unfinished, FileMode.Create, FileAccess.Write);
            file.SaveAs(_sheet, sheetName: "退回的行");
        }
    });

    /// <summary>Gives the file its name, or removes the one of an earlier run when nothing was refused. The path, if there is a file.</summary>
    public string? Publish()
    {
        if (Count > 0)
        {
            File.Move(_unfinished, path, overwrite: true);
            return path;
        }

        if (IsOurs(path))
        {
            File.Delete(path);
        }

        return null;
    }

    public void Dispose()
    {
        try
        {
            _csv?.Dispose();
            File.Delete(_unfinished);
        }
        catch (IOException)
        {
            // It is thrown away, so what cannot be written of it is no loss.
            File.Delete(_unfinished);
        }
    }

    private CsvWriter Begin()
    {
        var csv = CsvWriter.ToFile(_unfinished, new CsvWriterOptions { WriteByteOrderMark = true });
        csv.WriteRecord([.. _kept.Select(i => headers[i]), ReasonHeader]);
        return csv;
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (IOException full) when (DiskFull.Contains(full.HResult))
        {
            throw new UnwritableException(FileProblems.ErrorsDiskFull(path), full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableException(FileProblems.ErrorsNotWritable(path, exception.Message), exception);
        }
    }

    private static bool IsOurs(string path)
    {
        if (!File.Exists(path) || !RowFiles.Open(path).Succeeded(out var rows, out _))
        {
            return false;
        }

        using (rows)
        {
            return rows.Headers.Contains(ReasonHeader);
        }
    }
}
