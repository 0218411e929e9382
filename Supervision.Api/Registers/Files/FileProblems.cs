using Supervision.Core.Primitives;

namespace Supervision.Api.Registers.Files;

/// <summary>Everything that can be wrong with a file as a whole, each with its code and its sentence.</summary>
public static class FileProblems
{
    public static Problem Missing(string path) =>
        new("import.file-missing", ProblemKind.NotFound, $"找不到文件{path}。请核对路径。");

    public static Problem Empty(string path) =>
        new("import.file-empty", ProblemKind.Invalid, $"文件{path}是空的。请核对是不是选错了文件。");

    public static Problem OldExcel(string path) =>
        new("import.old-excel", ProblemKind.Invalid, $"文件{path}是旧版 Excel 格式（.xls）。请另存为 .xlsx 或者 CSV（UTF-8）后再导入。");

    public static Problem BrokenCsv(string path, long line) =>
        new("import.broken-csv", ProblemKind.Invalid,
            $"文件{path}第{line}行有一个引号没有配对，后面的内容读不下去。请改正这一行后重新导入；本次没有导入任何内容。");

    public static Problem BrokenXlsx(string path) =>
        new("import.broken-xlsx", ProblemKind.Invalid,
            $"文件{path}像是 Excel 文件，但是打不开，可能已经损坏或者加了密码。请用表格软件打开后另存为 .xlsx，再重新导入；本次没有导入任何内容。");

    public static Problem WorkbookTooLarge(string path, string what) =>
        new("import.workbook-too-large", ProblemKind.Invalid,
            $"工作簿{path}{what}，没有读取。请删去空白的行列和多余的表，只留要导入的内容，另存为 .xlsx 或者 CSV 后再试。");

    public static Problem NotAllowed(string path) =>
        new("import.file-not-allowed", ProblemKind.Forbidden, $"没有读取文件{path}的权限。请检查文件的所有者和权限。");

    public static Problem Unreadable(string path, string reason) =>
        new("import.file-unreadable", ProblemKind.Invalid, $"文件{path}读不出来：{reason}。本次没有导入任何内容。");

    public static Problem ErrorsNotWritable(string path, string reason) =>
        new("import.errors-not-writable", ProblemKind.Conflict,
            $"退回的行要写到{path}，但是写不进去：{reason}。本次没有导入任何内容；请检查这个目录，或者用 --errors 换一个位置。");

    public static Problem ErrorsDiskFull(string path) =>
        new("import.errors-disk-full", ProblemKind.Conflict,
            $"磁盘已满，退回的行写不进{path}。本次没有导入任何内容；请腾出空间，或者用 --errors 换到别的磁盘，再重新导入。");

    public static Problem NotWritten(string path, string reason) =>
        new("import.not-written", ProblemKind.Conflict, $"文件{path}写不出来：{reason}。请换一个位置，或者腾出空间后再试。");

    public static Problem ErrorsOverInput(string path) =>
        new("import.errors-over-input", ProblemKind.Invalid, $"退回的行不能写回要导入的文件{path}。请用 --errors 换一个文件名。");
}
