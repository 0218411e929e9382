using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>案情测试: one case decided, and where the answer departs from what its writer expects.</summary>
/// <param name="Differences">Empty when all is as expected.</param>
public sealed record CaseRun(string Source, string Case, IReadOnlyList<string> Differences)
{
    /// <summary>Every case file below a folder, or the one file; those of a rules folder are the ones under <c>cases/</c>.</summary>
    public static IReadOnlyList<string> FilesBelow(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            return [];
        }

        var files = Directory.EnumerateFiles(path, "*.*", SearchOption.AllDirectories);
        return [.. files.Where(IsText).Where(file => IsCase(file, path)).Order(StringComparer.Ordinal)];
    }

    private static bool IsText(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json";

    /// <summary>Whether a file was filled in by a program; the others were worked out by hand from the text of the list.</summary>
    public static bool IsGenerated(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "generated";

    public static IReadOnlyList<CaseRun> Of(string file, string name, IRuleEngine engine) =>
        CaseFile.LoadAll(file, name).Match(
            cases => [.. cases.Select(one => Of(one, name, engine))],
            problem => (IReadOnlyList<CaseRun>)[new(name, "", [problem.Message])]);

    private static CaseRun Of(CaseFile asked, string name, IRuleEngine engine) => new(name, asked.Case.Name, Departures(asked, engine));

    private static List<string> Departures(CaseFile asked, IRuleEngine engine)
    {
        if (engine.Decide(asked.Case).Succeeded(out var decision, out var problem))
        {
            return [.. asked.DifferencesFrom(decision)];
        }

        return asked.Refused == problem.Code ? [] : [problem.Message];
    }

    // Below rules/, lists are no cases; anywhere else every file is one.
    private static bool IsCase(string file, string below)
    {
        var belowRules = Path.GetFileName(below) == "exemptions" || Directory.Exists(Path.Combine(below, "exemptions"));
        return !belowRules || (LiesIn(file, "cases") && LiesIn(file, "exemptions"));
    }

    private static bool LiesIn(string file, string folder) =>
        file.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
