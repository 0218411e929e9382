using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Registers;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Commands;

/// <summary><c>import</c>: brings a register up to date from a file.</summary>
internal static class ImportCommands
{
    private static readonly (string Word, string Term, RegisterKind Register)[] Kinds =
    [
        ("subjects", "检查对象", RegisterKind.Subjects),
        ("inspectors", "执法检查人员", RegisterKind.Inspectors),
        ("items", "抽查事项", RegisterKind.Items),
        ("departments", "执法主体", RegisterKind.Departments),
        ("recusals", "回避关系", RegisterKind.Recusals),
    ];

    public static Command Create(CommandHost host)
    {
        var import = new Command("import", "从 CSV 或者 Excel 文件（.xlsx）导入名录");

        foreach (var (word, term, register) in Kinds)
        {
            import.Add(Import(host, word, term, register));
        }

        return import;
    }

    private static Command Import(CommandHost host, string word, string term, RegisterKind register)
    {
        var file = new Argument<string>("文件") { Description = "CSV（UTF-8 或者 GB18030）或者 .xlsx 文件，第一行是表头" };
        var source = new Option<string?>("--source") { Description = "来源的名称；不写就用文件名", HelpName = "来源" };
        var errors = new Option<string?>("--errors") { Description = "退回的行写到哪里；不写就在文件旁边", HelpName = "文件" };
        var import = new Command(word, $"导入{term}（{register.Named()}）；有错的行连同原因退回，其余照收") { file, source, errors };
        import.Aliases.Add(term);

        import.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var path = parsed.GetValue(file)!;
            var imported = await run.Get<ImportRegister>().ExecuteAsync(
                actor, register, path, parsed.GetValue(source), parsed.GetValue(errors), null, run.Cancel);

            if (!imported.Succeeded(out var report, out var problem))
            {
                return problem;
            }

            await TellAsync(run, term, report);
            return default(Done);
        }, cancel));

        return import;
    }

    private static async Task TellAsync(CommandRun run, string term, ImportReport report)
    {
        var rows = report.Rows;
        await run.PrintAsync($"{term}：读入{rows.Read}行，新增{rows.Added}，更新{rows.Changed}，未变{rows.Unchanged}，退回{rows.Refused}。");

        foreach (var notice in report.Notices)
        {
            await run.PrintAsync($"提示：{notice}");
        }

        if (report.ErrorsPath is { } errors)
        {
            await run.PrintAsync($"退回的{rows.Refused}行和原因写在{errors}。更正后可以直接导入该文件。");
        }
    }
}
