using Supervision.Core.Sanctions;

namespace Supervision.Rules.Sanctions;

// What a row of an edition may not say although each cell can be read; every fault of every row, in the order of the file.
internal static class MeasureFaults
{
    private const string Memorandum = "备忘录";

    public static IEnumerable<string> Of(IReadOnlyList<SanctionMeasure> rows)
    {
        if (rows.Count == 0)
        {
            yield return "没有一条措施。请核对是不是选错了文件";
        }

        foreach (var doubled in rows.CountBy(row => row.Id, StringComparer.Ordinal).Where(pair => pair.Value > 1))
        {
            yield return $"编号{doubled.Key}出现了{doubled.Value}次。请各给一个编号";
        }

        foreach (var fault in rows.SelectMany(OfRow))
        {
            yield return fault;
        }

        if (rows.Count > 0 && EditionOf(rows) is null)
        {
            yield return "各条写的版本没有一个是共同的。一个文件只写一版，请每一条都写上它";
        }
    }

    /// <summary>The newest edition that every row names; null where they have none in common.</summary>
    public static string? EditionOf(IReadOnlyList<SanctionMeasure> rows)
    {
        var shared = rows[0].Editions.Where(edition => rows.All(row => row.Editions.Contains(edition)));
        return shared.Order(StringComparer.Ordinal).LastOrDefault();
    }

    private static IEnumerable<string> OfRow(SanctionMeasure row)
    {
        if (row.Class is < 1 or > 3)
        {
            yield return $"{row.Id}的类写的是{row.Class}，只有1（减损权益或者增加义务）、2（管理）、3（由其他主体自行决定）";
        }

        if (row is { Class: 1, IsPlaceholder: false, Bases.Count: 0 })
        {
            yield return $"{row.Id}减损权益或者增加义务，没有写明法律、行政法规或者党中央、国务院文件。请补上依据";
        }

        if (row.Bases.Any(basis => basis.Contains(Memorandum, StringComparison.Ordinal)))
        {
            yield return $"{row.Id}以备忘录为依据，备忘录不能再作为依据（国办发〔2020〕49号）。请改写法律的条文，没有的删去这一条";
        }

        if (row.ShortestYears > row.LongestYears)
        {
            yield return $"{row.Id}的最短{row.ShortestYears}年长于最长{row.LongestYears}年。请核对期限";
        }
    }
}
