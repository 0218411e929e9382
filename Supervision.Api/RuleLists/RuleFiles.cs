using Supervision.Core.Primitives;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>The rule texts of a file or folder: lists in YAML or in a workbook, and the texts that decide with them. Cases are none.</summary>
internal static class RuleFiles
{
    // In bytes; the longest list of a country is a fiftieth of it.
    private const long LargestText = 32L << 20;

    private static readonly string[] NoLists = ["cases", "reference", "bin", "obj"];

    public static Result<IReadOnlyList<RuleText>> Below(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return new Problem("rules.not-found", ProblemKind.NotFound, $"找不到“{path}”。请核对文件或者目录的名称。");
        }

        var texts = new List<RuleText>();

        foreach (var file in File.Exists(path) ? [path] : Files(path))
        {
            if (!file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                if (new FileInfo(file).Length > LargestText)
                {
                    return new Problem("rules.too-large", ProblemKind.Invalid, $"文件{file}超过{LargestText >> 20}MB，没有读取。请分成几个文件。");
                }

                texts.Add(new(file, File.ReadAllText(file)));
            }
            else if (ListWorkbook.Read(file).Succeeded(out var sheets, out var problem))
            {
                texts.AddRange(sheets);
            }
            else
            {
                return problem;
            }
        }

        return texts;
    }

    // Of a whole rules folder only what decides exemptions; of any other folder everything that looks like a list.
    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(Path.Combine(path, "exemptions"))
            ? [.. Files(Path.Combine(path, "exemptions")), .. new[] { Path.Combine(path, "periods", RuleSources.PeriodsFile), Path.Combine(path, "calendars", "holidays.csv") }.Where(File.Exists)]
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml" or ".xlsx" || Path.GetFileName(file) == "holidays.csv")
                .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).SkipLast(1).Any(NoLists.Contains))
                .Order(StringComparer.Ordinal);
}
