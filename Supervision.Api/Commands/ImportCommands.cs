using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Registers;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Time;

namespace Supervision.Api.Commands;

/// <summary><c>import</c>: brings a register up to date from a file, writes an empty file to fill in, or lets a stale register pass.</summary>
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

        import.Add(Template());
        import.Add(Override(host));
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
            using var progress = new ProgressLine(Console.IsOutputRedirected ? null : run.Output);
            var imported = await run.Get<ImportRegister>().ExecuteAsync(
                actor, register, parsed.GetValue(file)!, parsed.GetValue(source), parsed.GetValue(errors), progress, run.Cancel);
            progress.Clear();

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
        await run.PrintAsync(
            $"{term}：读入{rows.Read}行，新增{rows.Added}，更新{rows.Changed}，未变{rows.Unchanged}，退回{rows.Refused}。"
            + $"用时{report.Elapsed.TotalSeconds:0.0}秒，每秒{rows.Read / Math.Max(report.Elapsed.TotalSeconds, 0.001):N0}行。");

        foreach (var notice in report.Notices)
        {
            await run.PrintAsync($"提示：{notice}");
        }

        if (report.ErrorsPath is { } errors)
        {
            await run.PrintAsync($"退回的{rows.Refused}行和原因写在{errors}。更正后可以直接导入该文件。");
        }
    }

    private static Command Template()
    {
        var (kind, file) = (Kind(), new Argument<string>("文件") { Description = "写到哪里：.xlsx 带填写说明，其他扩展名写成 CSV" });
        var template = new Command("template", "写出空白的导入文件") { kind, file };

        template.SetAction(parsed =>
        {
            if (Find(parsed.GetValue(kind)!) is not { } register)
            {
                return CommandHost.Refuse(parsed, ImportProblems.NotAKind(parsed.GetValue(kind)!, Known));
            }

            var (path, output) = (parsed.GetValue(file)!, parsed.InvocationConfiguration.Output);
            return RegisterTemplate.Write(register, path).Match(
                _ =>
                {
                    output.WriteLine($"{register.Named()}的空白文件已写到{path}。各列这样填：");

                    foreach (var column in RegisterColumns.Of(register))
                    {
                        output.WriteLine($"  {column.Header}{(column.Required ? "（必填）" : "")}：{column.Note}");
                    }

                    return 0;
                },
                problem => CommandHost.Refuse(parsed, problem));
        });

        return template;
    }

    private static Command Override(CommandHost host)
    {
        var kind = Kind();
        var reason = new Option<string>("--reason") { Description = "为什么不能先同步名录", HelpName = "理由", DefaultValueFactory = _ => "" };
        var hours = new Option<int>("--hours") { Description = "放行多少小时，最多72，不写就是24", HelpName = "小时", DefaultValueFactory = _ => 24 };
        var pass = new Command("override", "由负责人放行过期的名录，理由和期限都有记录") { kind, reason, hours };

        pass.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (Find(parsed.GetValue(kind)!) is not { } register)
            {
                return ImportProblems.NotAKind(parsed.GetValue(kind)!, Known);
            }

            var passed = await run.Get<OverrideStaleRegister>().ExecuteAsync(
                actor, register, parsed.GetValue(reason)!, TimeSpan.FromHours(parsed.GetValue(hours)), run.Cancel);

            if (!passed.Succeeded(out var given, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"{register.Named()}已放行，有效期至{OfficeClock.InBeijing(given.Until):yyyy-MM-dd HH:mm}。");
            return default(Done);
        }, cancel));

        return pass;
    }

    private static string Known => string.Join('、', Kinds.Select(kind => $"{kind.Word}（{kind.Term}）"));

    private static Argument<string> Kind() => new("种类") { Description = Known };

    private static RegisterKind? Find(string word) =>
        Kinds.Where(kind => kind.Word == word || kind.Term == word).Select(kind => (RegisterKind?)kind.Register).FirstOrDefault();
}
