using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Rules.Sanctions;

namespace Supervision.Api.Commands.ByFiles;

/// <summary><c>credit editions</c>: holds a new edition of the list of measures or of the catalogue against the one in force; no database is needed.</summary>
internal static class EditionsCommand
{
    // The national list has some thirty rows; whatever is a hundred times as long is another file.
    private const long MostBytes = 1024 * 1024;

    public static Command Create(CommandHost host)
    {
        var (file, json) = (new Argument<string>("文件") { Description = "一版惩戒措施清单或者公共信用信息目录，CSV，列名与 rules/credit/sanctions 下的相同" }, RuleAnswer.Json());
        var compare = new Command("compare", "一版清单或者目录与现行的逐条、逐格对照；有错的全部说明；什么也不写入") { file, json };

        compare.SetAction(parsed => Read(host, parsed.GetValue(file)!).Match(
            draft => RuleAnswer.Tell(parsed, parsed.GetValue(json), true, draft, output =>
            {
                foreach (var line in Lines(draft))
                {
                    output.WriteLine(line);
                }
            }),
            problem => RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem)));
        return new("editions", "惩戒措施清单和公共信用信息目录的版本") { compare };
    }

    private static Result<EditionDraft> Read(CommandHost host, string path)
    {
        var found = new FileInfo(path);

        if (!found.Exists)
        {
            return new Problem("rules.not-found", ProblemKind.NotFound, $"找不到“{path}”。请核对文件的名称。");
        }

        if (found.Length > MostBytes)
        {
            return new Problem("rules.too-large", ProblemKind.Invalid, $"“{path}”超过1MB，不会是一版清单。请核对文件的名称。");
        }

        return SanctionLists.Load(Path.Combine(host.Root, "rules")).Match(
            lists => EditionDraft.Read(new LawFile(found.Name, File.ReadAllText(path)), lists),
            problem => problem);
    }

    private static IEnumerable<string> Lines(EditionDraft draft)
    {
        var (found, named) = (draft.Differences, draft.Edition is { } edition ? $"（{edition}版）" : "");
        yield return $"{draft.Kind}{named}{draft.Rows}条，与现行的{draft.Standing}版对照：新增{found.Added.Count}条，删去{found.Removed.Count}条，改动{found.Changed.Count}处。";

        foreach (var line in found.Added.Concat(found.Removed).Concat(found.Changed))
        {
            yield return $"  {line}";
        }

        foreach (var note in draft.Notes)
        {
            yield return $"提示：{note}";
        }

        yield return "对照不改变规则：采用以前，仍按现行的版本办理。";
    }
}
