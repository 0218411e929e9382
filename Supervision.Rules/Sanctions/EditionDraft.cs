using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Sanctions;

namespace Supervision.Rules.Sanctions;

/// <summary>
/// 版本草稿: a file of measures or of catalogue classes that somebody brings, held row by row against the edition in force. It decides nothing; until
/// it stands in the rules, the edition in force does.
/// </summary>
/// <param name="Kind">惩戒措施清单 or 公共信用信息目录.</param>
/// <param name="Edition">Which the file names; null for a catalogue, whose rows name none.</param>
/// <param name="Standing">The edition in force.</param>
/// <param name="Notes">What a person has to look at before he relies on it.</param>
public sealed record EditionDraft(string Kind, string? Edition, string Standing, int Rows, EditionDifferences Differences, IReadOnlyList<string> Notes)
{
    /// <summary>By its first line it is known which of the two it is.</summary>
    public static Result<EditionDraft> Read(LawFile file, SanctionLists lists)
    {
        if (lists.Editions.FirstOrDefault(one => one.State is EditionState.InForce) is not { } standing)
        {
            return new Problem("sanction.no-edition", ProblemKind.NotFound, "没有一版清单是有效的，没有可以对照的。请先在 rules/credit/sanctions/editions.csv 写明哪一版有效。");
        }

        var head = file.Text.Split('\n', 2)[0];
        return head.Contains("class_no", StringComparison.Ordinal) ? OfCatalogue(file, lists, standing) : OfMeasures(file, lists, standing);
    }

    private static Result<EditionDraft> OfMeasures(LawFile file, SanctionLists lists, MeasureEdition standing)
    {
        if (!SanctionTables.Measures(file).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        if (Refused(file, MeasureFaults.Of(rows)) is { } refused)
        {
            return refused;
        }

        var before = lists.Measures.Where(row => row.Editions.Contains(standing.Id)).ToList();
        var found = EditionComparison.Of(before, rows);
        var edition = MeasureFaults.EditionOf(rows)!;
        return new EditionDraft("惩戒措施清单", edition, standing.Id, rows.Count, found.Sentences(), [.. NotesOf(edition, found.Added, lists)]);
    }

    private static Result<EditionDraft> OfCatalogue(LawFile file, SanctionLists lists, MeasureEdition standing)
    {
        if (!SanctionTables.Catalogue(file).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        if (Refused(file, CatalogueComparison.FaultsOf(rows)) is { } refused)
        {
            return refused;
        }

        return new EditionDraft("公共信用信息目录", null, standing.Id, rows.Count, CatalogueComparison.Of(lists.Catalogue, rows), []);
    }

    private static Problem? Refused(LawFile file, IEnumerable<string> faults)
    {
        var lines = faults.Select(fault => $"{file.Name}：{fault}。").ToList();
        return lines.Count == 0 ? null : LawTableProblems.Unreadable(lines);
    }

    private static IEnumerable<string> NotesOf(string edition, IReadOnlyList<SanctionMeasure> added, SanctionLists lists)
    {
        if (!lists.Editions.Any(one => one.Id == edition))
        {
            yield return $"{edition}版还没有写入版本表，采用以前须写明施行日期和上一版的终止日期。";
        }

        foreach (var row in added)
        {
            if (lists.Measures.FirstOrDefault(known => known.Id == row.Id) is { } known)
            {
                yield return $"{row.Id}在{string.Join("、", known.Editions)}版中见过，现行版没有逐条对照，不一定是新增。";
            }
        }
    }
}
