using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Registers;

/// <summary>Everything that can stand in the way of an import as a whole, each with its code and its sentence.</summary>
public static class ImportProblems
{
    private const string NothingWritten = "本次没有导入任何内容。";

    public static Problem MayNotImport(Actor actor) =>
        new("import.may-not", ProblemKind.Forbidden,
            $"{actor.Person}的角色是{actor.Role.Named()}，只能查看，不能导入名录。请由计划编制人员、负责人或者名录管理人员办理。");

    public static Problem WrongColumns(
        RegisterKind register, string path, IReadOnlyList<string> missing, IReadOnlyList<string> unknown, IReadOnlyList<string> twice,
        RegisterKind? other)
    {
        if (other is { } kind && kind != register)
        {
            return new("import.wrong-columns", ProblemKind.Invalid,
                $"文件{path}的表头不是{register.Named()}的，而像是{kind.Named()}的。请核对导入的种类。{NothingWritten}");
        }

        string[] wrong =
        [
            .. missing.Count > 0 ? [$"缺少列{Quoted(missing)}"] : Array.Empty<string>(),
            .. unknown.Count > 0 ? [$"不认识列{Quoted(unknown)}"] : Array.Empty<string>(),
            .. twice.Count > 0 ? [$"列{Quoted(twice)}出现了不止一次"] : Array.Empty<string>(),
        ];
        return new("import.wrong-columns", ProblemKind.Invalid,
            $"文件{path}的表头不是{register.Named()}的：{string.Join('；', wrong)}。可以用 import template 得到正确的表头。{NothingWritten}");
    }

    public static Problem NoRows(string path) =>
        new("import.no-rows", ProblemKind.Invalid, $"文件{path}只有表头，没有数据行。{NothingWritten}");

    public static Problem AllRefused(RegisterKind register, int rows, string errors) =>
        new("import.all-refused", ProblemKind.Invalid,
            $"全部{rows}行都有错，{register.Named()}没有变化。每一行的原因写在{errors}，更正后可以直接导入该文件。");

    public static Problem SourceTooLong(int max) =>
        new("import.source-too-long", ProblemKind.Invalid, $"来源名称超过{max}字。请用 --source 写短一些。");

    public static Problem DatabaseDiskFull(string detail) =>
        new("import.disk-full", ProblemKind.Conflict,
            $"数据库所在的磁盘已满：{detail}。{NothingWritten}原有数据没有变化；请腾出空间后重新导入同一个文件。");

    public static Problem DatabaseBroke(string detail) =>
        new("import.database-broke", ProblemKind.Conflict,
            $"导入时数据库中断：{detail}。请在数据库恢复后重新导入同一个文件，已经导入的行不会重复。");

    public static Problem DatabaseRefused(string detail) =>
        new("import.database-refused", ProblemKind.Conflict, $"数据库没有接受这个文件的内容：{detail}。{NothingWritten}请把这句话告诉管理员。");

    public static Problem NotAKind(string word, string known) =>
        new("import.not-a-kind", ProblemKind.Invalid, $"没有“{word}”这种名录。可用的种类：{known}。");

    public static Problem TermOutOfBounds(TimeSpan longest) =>
        new("register.override-term", ProblemKind.Invalid, $"放行时间应在1小时到{longest.TotalHours:0}小时之间。请改短后再提交。");

    public static Problem ReasonTooLong(int max) =>
        new("register.override-reason-too-long", ProblemKind.Invalid, $"放行理由超过{max}字。请写短一些。");

    private static string Quoted(IEnumerable<string> names) => string.Join('、', names.Select(name => $"“{name}”"));
}
