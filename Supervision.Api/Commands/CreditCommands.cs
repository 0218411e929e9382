using System.CommandLine;
using Supervision.Api.Commands.ByFiles;
using Supervision.Api.Credit;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Hosting;
using Supervision.Api.Repairs;
using Supervision.Core.Credit;

namespace Supervision.Api.Commands;

/// <summary><c>credit</c>: brings decisions of other systems into the credit record, shows the record of a subject, and rates all subjects.</summary>
internal static class CreditCommands
{
    public static Command Create(CommandHost host)
    {
        return new("credit", "主体信用记录")
        {
            Import(host), Repairs(host), Show(host), Rate(host), CompareSchemesCommand.Create(host), BackTestCommand.Create(host),
            EditionsCommand.Create(host),
        };
    }

    private static Command Import(CommandHost host)
    {
        var (file, json) = (new Argument<string>("文件") { Description = "双公示的行政处罚、行政许可文件，或者名单荣誉文件，CSV 或者 .xlsx，第一行是列名" }, Answering.Json());
        var import = new Command("import", "导入双公示文件或者名单荣誉文件：有错的行逐格说明并退回，其余记入；不因导入而公示") { file, json };

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

    private static Command Repairs(CommandHost host)
    {
        var (file, json) = (new Argument<string>("文件") { Description = "信用中国或者公示系统转来的修复申请，CSV 或者 .xlsx，第一行是列名" }, Answering.Json());
        var import = new Command("repairs", "导入渠道转来的修复申请：有错的行逐格说明并退回，其余登记，开始计算受理和答复的期限") { file, json };

        import.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var imported = await run.Get<ImportRepairs>().ExecuteAsync(actor, parsed.GetValue(file)!, run.Cancel);

            if (!imported.Succeeded(out var report, out var problem))
            {
                return problem;
            }

            string[] lines = [$"读入{report.Read}行，登记{report.Added}，已有{report.Known}，退回{report.Refused}。", .. report.Faults.Select(fault => fault.Sentence)];
            return await run.TellAsync(parsed.GetValue(json), report, lines);
        }, cancel));
        return import;
    }

    private static Command Rate(CommandHost host)
    {
        var (scheme, json) = (new Argument<string>("标准") { Description = "评定标准的编号，例如 labour-2016" }, Answering.Json());
        var rate = new Command("rate", "按一个评定标准对全部主体办理本月的评定；中断的，再运行一次就接着评") { scheme, json };

        rate.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<RunTiers>().ExecuteAsync(actor, parsed.GetValue(scheme)!, run.Cancel)).Succeeded(out var report, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(parsed.GetValue(json), report, Lines(report));
        }, cancel));
        return rate;
    }

    private static IEnumerable<string> Lines(RatingRunReport report)
    {
        var again = report.Resumed > 0 ? $"（接着上次的{report.Resumed:N0}个）" : "";
        yield return $"《{report.Title}》（{report.Version}）{report.Month.Year}年{report.Month.Month}月：评定{report.Rated:N0}个主体{again}，有等级{report.WithTier:N0}个。";

        foreach (var tier in report.Tiers)
        {
            yield return $"  {tier.Tier ?? "没有等级"}：{tier.Count:N0}";
        }
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

        foreach (var line in view.Records)
        {
            var record = line.Record;
            yield return $"{record.On:yyyy-MM-dd} {CreditRecordKinds.Terms.Of(record.Kind)} {record.Number} {record.Organ}：{record.Content}";

            if (record.Kind.IsInternal())
            {
                yield return "  内部记录，从不公示";
            }

            foreach (var publicity in line.Shown)
            {
                yield return $"  {publicity.Sentence}";
            }

            if (line.EndedBy is { } ended)
            {
                yield return $"  {ended.On:yyyy-MM-dd}移出或者修复：{ended.Number} {ended.Organ}";
            }
        }

        foreach (var rating in view.Ratings)
        {
            yield return $"{rating.Title}：{rating.Tier ?? "没有等级"}（{rating.Month.Year}年{rating.Month.Month}月）";
        }

        if (view.OtherInternal > 0)
        {
            yield return $"另有其他部门的内部记录{view.OtherInternal}条，不在这里显示。";
        }
    }
}
