using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>Reads and writes the exchange file: CSV in UTF-8 with byte order mark, Chinese headers.</summary>
public static class PlatformFile
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim };

    /// <summary>Writes under another name first, so that a reader never sees half a file.</summary>
    public static void Write(string path, IEnumerable<PlatformRow> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = path + ".unfinished";

        using (var writer = new CsvWriter(new StreamWriter(unfinished, false, new UTF8Encoding(true)), Form))
        {
            writer.WriteRecords(rows);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public static Result<List<PlatformRow>> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new Problem("results.file-missing", ProblemKind.NotFound, $"找不到文件{path}。请核对路径。");
        }

        try
        {
            using var reader = new CsvReader(new StreamReader(path, Encoding.UTF8), Form);
            return reader.GetRecords<PlatformRow>().ToList();
        }
        catch (HeaderValidationException exception)
        {
            var missing = string.Join('、', exception.InvalidHeaders.SelectMany(header => header.Names));
            return new Problem("results.columns-missing", ProblemKind.Invalid, $"文件{path}缺少这些列：{missing}。请用导出的任务清单填写。");
        }
        catch (CsvHelperException exception)
        {
            var line = exception.Context?.Parser?.Row;
            return new Problem("results.file-unreadable", ProblemKind.Invalid, $"文件{path}第{line}行不是完整的CSV。请检查引号和逗号。");
        }
    }
}
