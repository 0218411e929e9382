using System.CommandLine;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Checks;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>results</c>: the exchange with the provincial platform, so that nothing is typed twice.</summary>
internal static class ResultCommands
{
    public static Command Create(CommandHost host) =>
        new("results", "与省级平台交换检查任务和检查结果") { Export(host), Import(host) };

    private static Command Export(CommandHost host)
    {
        var task = new Argument<string>("任务编号");
        var file = new Argument<string>("文件") { Description = "写到哪个 CSV 文件" };
        var export = new Command("export", "导出任务清单，结果各列留空") { task, file };

        export.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var listed = await run.Get<ExportTaskList>().ExecuteAsync(actor, parsed.GetValue(task)!, run.Cancel);

            if (!listed.Succeeded(out var rows, out var problem))
            {
                return problem;
            }

            PlatformFile.Write(parsed.GetValue(file)!, rows);
            await run.PrintAsync($"已导出{rows.Count}行到{parsed.GetValue(file)}。");
            return default(Done);
        }, cancel));

        return export;
    }

    private static Command Import(CommandHost host)
    {
        var file = new Argument<string>("文件") { Description = "填好结果的 CSV 文件" };
        var import = new Command("import", "导入检查结果；有错的行连同原因写到旁边的文件，其余照收") { file };

        import.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var path = parsed.GetValue(file)!;

            if (await run.Get<Acts>().WhyNotAsync(actor, CheckActs.Import, run.Cancel) is { } refused)
            {
                return refused;
            }

            if (!PlatformFile.Read(path).Succeeded(out var rows, out var problem))
            {
                return problem;
            }

            var report = await run.Get<ImportResults>().ExecuteAsync(actor, rows, null, run.Cancel);
            await run.PrintAsync($"录入{report.Taken}个对象的结果，{report.Unchanged}个没有变化。{(report.Others == 0 ? "" : $"其他部门的{report.Others}行没有导入，由各部门自己导入。")}");

            if (report.Bad.Count > 0)
            {
                var errors = Path.ChangeExtension(path, ".错误.csv");
                PlatformFile.Write(errors, [.. report.Bad]);
                await run.PrintAsync($"有{report.Bad.Count}行没有录入，原因写在{errors}。更正后可以直接再导入该文件。");
            }

            return default(Done);
        }, cancel));

        return import;
    }
}
