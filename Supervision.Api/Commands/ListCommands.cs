using System.CommandLine;
using System.Globalization;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Hosting;
using Supervision.Api.RuleLists;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;

namespace Supervision.Api.Commands;

/// <summary><c>rules</c>, the part that needs the database: drafts, legal review, adoption, versions, export.</summary>
internal static class ListCommands
{
    public static IEnumerable<Command> Create(CommandHost host) => [Import(host), Review(host), Adopt(host), Versions(host), Export(host)];

    private static Command Import(CommandHost host)
    {
        var path = new Argument<string?>("路径") { Description = "清单文件、工作簿或者目录；不写则是 rules/", Arity = ArgumentArity.ZeroOrOne };
        var json = Answering.Json();
        var import = new Command("import", "导入清单，内容有变化的成为草稿；有错误的退回，其余照收") { path, json };

        import.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (await run.Get<Acts>().WhyNotAsync(actor, ListActs.Import, run.Cancel) is { } refused)
            {
                return refused;
            }

            if (!RuleFiles.Below(parsed.GetValue(path) ?? Path.Combine(host.Root, "rules")).Succeeded(out var texts, out var problem)
                || !(await run.Get<ImportLists>().ExecuteAsync(actor, texts, run.Cancel)).Succeeded(out var made, out problem))
            {
                return problem;
            }

            await run.TellAsync(parsed.GetValue(json),
                new { drafted = made.Drafted.Select(version => new { version.Label, version.Title, version.Sum }), made.Unchanged, bad = made.Bad },
                [
                    .. made.Bad.Select(bad => bad.Message),
                    .. made.Drafted.Select(version => $"{version.Label}　《{version.Title}》，{version.Clauses.Count}个事项，待法制审核核对条款"),
                    $"新的草稿{made.Drafted.Count}个，没有变化{made.Unchanged}个，退回{made.Bad.Count}个。草稿采用以前不作判断。",
                ]);
            return made.Bad.Count == 0 ? default(Done)
                : new Problem("list.some-bad", ProblemKind.Invalid, $"{made.Bad.Count}个清单有错误，没有导入。请按上面指出的位置改正后再导入。");
        }, cancel));
        return import;
    }

    private static Command Review(CommandHost host)
    {
        var list = new Argument<string>("清单") { Description = "清单编号，或者 编号@版本" };
        var clause = new Option<string[]>("--clause") { Description = "已经核对条款的事项编号；可以写多个", HelpName = "事项", AllowMultipleArgumentsPerToken = true };
        var note = new Option<string>("--note") { Description = "在哪里核对的", HelpName = "出处", DefaultValueFactory = _ => "" };
        var review = new Command("review", "法制审核逐条核对条款；不写 --clause 则列出还没有核对的条款") { list, clause, note };

        review.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<AdoptedRules>().NowAsync(run.Cancel)).Succeeded(out _, out var problem)
                || !(await run.Get<ReviewClauses>().ExecuteAsync(
                    actor, parsed.GetValue(list)!, parsed.GetValue(clause) ?? [], parsed.GetValue(note)!, run.Cancel)).Succeeded(out var version, out problem))
            {
                return problem;
            }

            return await run.TellAsync(false, version,
            [
                $"{version.Label}　《{version.Title}》：{version.State.Named()}，条款已核对{version.Confirmed.Count}个、待核{version.Unconfirmed.Count()}个",
                .. version.Unconfirmed.Select(ToVerify),
            ]);
        }, cancel));
        return review;
    }

    private static string ToVerify(ListedClause open)
    {
        var clause = open.Clause.Length > 0 ? open.Clause : "（没有写明处罚依据）";
        return $"  待核　{open.Item}　{open.Violation}　{clause}";
    }

    private static Command Adopt(CommandHost host)
    {
        var list = new Argument<string>("清单") { Description = "清单编号，或者 编号@版本" };
        var from = new Option<DateOnly?>("--from") { Description = "自哪一日起采用；不写则自今日起", HelpName = "日期" };
        var adopt = new Command("adopt", "负责人采用条款已经核对的清单版本") { list, from };

        adopt.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var since = parsed.GetValue(from) ?? OfficeClock.Today(host.Clock);

            if (!(await run.Get<AdoptedRules>().NowAsync(run.Cancel)).Succeeded(out _, out var problem)
                || !(await run.Get<AdoptList>().ExecuteAsync(actor, parsed.GetValue(list)!, since, run.Cancel)).Succeeded(out var version, out problem))
            {
                return problem;
            }

            var said = FormattableString.Invariant($"{version.Label}　《{version.Title}》自{version.InForceFrom:yyyy-MM-dd}起采用，已写入透明日志。");
            return await run.TellAsync(false, version, [said]);
        }, cancel));
        return adopt;
    }

    private static Command Versions(CommandHost host)
    {
        var list = new Argument<string?>("清单") { Description = "清单编号；不写则列出全部清单", Arity = ArgumentArity.ZeroOrOne };
        var json = Answering.Json();
        var versions = new Command("versions", "清单的各个版本：谁起草、谁核对、谁采用、自哪一日起") { list, json };

        versions.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<ListHistory>().ReadAsync(parsed.GetValue(list), run.Cancel)).Succeeded(out var all, out var problem))
            {
                return problem;
            }

            var told = parsed.GetValue(list) is null ? all.Select(Line) : all.SelectMany(Told);
            var rows = all.Select(version => new
            {
                version.Label,
                version.Title,
                state = version.State,
                version.From,
                version.InForceFrom,
                version.Seed,
                version.Sum,
                version.Drafted,
                version.Adopted,
                version.Confirmed,
            });
            return await run.TellAsync(parsed.GetValue(json), rows, told);
        }, cancel));
        return versions;
    }

    private static Command Export(CommandHost host)
    {
        var folder = new Argument<string>("目录") { Description = "写到哪里" };
        var xlsx = new Option<bool>("--xlsx") { Description = "写成一个工作簿，表头是中文" };
        var export = new Command("export", "导出今日有效的规则文本，与采用时逐字节相同") { folder, xlsx };

        export.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<ExportLists>().ReadAsync(run.Cancel)).Succeeded(out var texts, out var problem))
            {
                return problem;
            }

            var target = parsed.GetValue(folder)!;
            Directory.CreateDirectory(target);

            if (parsed.GetValue(xlsx))
            {
                var lists = texts.Where(text => OtherTexts.Named(text.Name) is null).ToList();
                return ListWorkbook.Write(Path.Combine(target, "清单.xlsx"), lists).Succeeded(out _, out problem)
                    ? await run.TellAsync(false, lists, [$"{lists.Count}个清单写入{Path.Combine(target, "清单.xlsx")}。"])
                    : problem;
            }

            foreach (var text in texts)
            {
                var file = Path.Combine(target, Path.GetRelativePath("rules", text.Name));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text.Text, run.Cancel);
            }

            return await run.TellAsync(false, texts, [$"{texts.Count}个规则文本写入{target}。"]);
        }, cancel));
        return export;
    }

    private static string Line(ListVersion version)
    {
        var state = version.State.Named();
        var since = version.InForceFrom is { } day ? FormattableString.Invariant($"，自{day:yyyy-MM-dd}起") : "";
        var confirmed = FormattableString.Invariant($"{version.Confirmed.Count}/{version.Clauses.Count}");

        return $"{version.Label}　《{version.Title}》　{state}{since}　条款已核对{confirmed}";
    }

    private static IEnumerable<string> Told(ListVersion version)
    {
        var origin = version.Seed ? "提供" : "起草";

        yield return Line(version);
        yield return $"  {origin}　{Signature(version.Drafted)}　文本摘要　{version.Sum}";

        foreach (var confirmed in version.Confirmed)
        {
            yield return $"  核对　{confirmed.Item}　{Signature(confirmed.By)}　{confirmed.Note}";
        }

        if (version.Adopted is { } adopted)
        {
            yield return $"  采用　{Signature(adopted)}";
        }
    }

    private static string Signature(Signed signed) => string.Create(CultureInfo.InvariantCulture, $"{signed.By}，{signed.At:yyyy-MM-dd HH:mm}");
}
