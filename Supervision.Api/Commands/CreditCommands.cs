using System.CommandLine;
using Supervision.Api.Credit;
using Supervision.Api.Hosting;
using Supervision.Core.Credit;

namespace Supervision.Api.Commands;

/// <summary><c>credit</c>: brings decisions of other systems into the credit record, and shows the record of a subject.</summary>
internal static class CreditCommands
{
    public static Command Create(CommandHost host) => new("credit", "主体信用记录") { Import(host), Show(host) };

    private static Command Import(CommandHost host)
    {
        var (file, json) = (new Argument<string>("文件") { Description = "双公示的行政处罚或者行政许可文件，CSV 或者 .xlsx，第一行是列名" }, Answering.Json());
        var import = new Command("import", "导入双公示文件：有错的行逐格说明并退回，其余记入；不因导入而公示") { file, json };

        import.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var imported = await run.Get<ImportCredit>().ExecuteAsync(actor, parsed.GetValue(file)!, run.Cancel);

            if (!imported.Succeeded(out var report, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(parsed.GetValue(json), report, Lines(report));
        }, cancel));
        return import;
    }

    private static IEnumerable<string> Lines(CreditFileReport report)
    {
        return [
            $"读入{report.Read}行，记入{report.Added}，已有{report.Known}，退回{report.Refused}。",
            .. report.Faults.Select(fault => fault.Sentence),
            report.Quality.Sentence,
            .. report.Quality.Doubtful.Select(doubt => $"提示：{doubt}"),
        ];
    }

    private static Command Show(CommandHost host)
    {
        var (code, json) = (new Argument<string>("代码") { Description = "统一社会信用代码" }, Answering.Json());
        var show = new Command("show", "一个主体的信用记录，和各项规定允许公示到哪一日") { code, json };

        show.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<CreditOfSubject>().ReadAsync(actor, parsed.GetValue(code)!, run.Cancel)).Succeeded(out var view, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(parsed.GetValue(json), view, Lines(view));
        }, cancel));
        return show;
    }

    private static IEnumerable<string> Lines(CreditView view)
    {
        yield return $"{view.Name}（{view.Subject}）：信用记录{view.Records.Count}条。";

        foreach (var (record, shown) in view.Records)
        {
            yield return $"{record.On:yyyy-MM-dd} {CreditRecordKinds.Terms.Of(record.Kind)} {record.Number} {record.Organ}：{record.Content}";

            if (record.Kind.IsInternal())
            {
                yield return "  内部记录，从不公示";
            }

            foreach (var line in shown)
            {
                yield return $"  {line}";
            }
        }
    }
}
