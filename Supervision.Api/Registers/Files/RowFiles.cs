using System.Xml;
using CsvHelper;
using Supervision.Core.Primitives;

namespace Supervision.Api.Registers.Files;

/// <summary>Opens a table by what the file is, not by what it is called.</summary>
internal static class RowFiles
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OldExcel => [0xD0, 0xCF, 0x11, 0xE0];

    public static bool IsXlsx(string path) => Start(path).AsSpan().StartsWith(Zip);

    public static Result<IRowReader> Open(string path)
    {
        try
        {
            if (Directory.Exists(path) || !File.Exists(path))
            {
                return FileProblems.Missing(path);
            }

            var start = Start(path);

            if (start.Length == 0)
            {
                return FileProblems.Empty(path);
            }

            if (start.AsSpan().StartsWith(OldExcel))
            {
                return FileProblems.OldExcel(path);
            }

            if (!start.AsSpan().StartsWith(Zip))
            {
                return new CsvRows(path);
            }

            return WorkbookLimits.Register.WhyNot(path) is { } tooLarge ? tooLarge : new XlsxRows(path);
        }
        catch (Exception exception) when (Unreadable(path, exception) is { } problem)
        {
            return problem;
        }
    }

    /// <summary>What an exception from reading the file means for a person; null for one that does not come from the file.</summary>
    public static Problem? Unreadable(string path, Exception exception) => exception switch
    {
        CsvFormatException format => FileProblems.BrokenCsv(path, format.RecordNumber),
        UnauthorizedAccessException => FileProblems.NotAllowed(path),
        InvalidDataException or XmlException or KeyNotFoundException or FormatException => FileProblems.BrokenXlsx(path),
        IOException io => FileProblems.Unreadable(path, io.Message),
        _ => null,
    };

    private static byte[] Start(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[4];
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }
}
