using System.Collections.Frozen;
using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>
/// 有时效的规定: a table of law, read once and never changed, and asked by the day of the act that uses it. Of each key one row holds on a day,
/// and between two rows of a key no day is left out.
/// </summary>
public sealed class DatedTable<TRow> where TRow : class
{
    private readonly Func<TRow, string> _key;
    private readonly FrozenDictionary<string, DatedRow<TRow>[]> _byKey;

    private DatedTable(LawFile file, IReadOnlyList<DatedRow<TRow>> rows, Func<TRow, string> key)
    {
        (Name, Sum, Rows, _key) = (file.Name, file.Sum, rows, key);
        _byKey = rows.GroupBy(row => key(row.Value), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The file it was read from.</summary>
    public string Name { get; }

    /// <summary>Digest of the text it was read from.</summary>
    public string Sum { get; }

    /// <summary>The first day of its latest row: by this people call a version of the table, and by <see cref="Sum"/> they prove it.</summary>
    public string Version => Rows.Count == 0 ? "" : Rows.Max(row => row.InForce.From).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All rows that ever held, in the order of the file.</summary>
    public IReadOnlyList<DatedRow<TRow>> Rows { get; }

    /// <summary>Every row in force on the day of the act, in the order of the file.</summary>
    public IReadOnlyList<TRow> On(DateOnly day) => [.. Rows.Where(row => row.InForce.Covers(day)).Select(row => row.Value)];

    /// <summary>The row of a key in force on the day of the act; null when there is none.</summary>
    public TRow? Find(string key, DateOnly day) =>
        _byKey.GetValueOrDefault(key)?.FirstOrDefault(row => row.InForce.Covers(day))?.Value;

    /// <summary>The latest row of each key that has begun by that day, ended or not: for telling of what was, never for deciding.</summary>
    public IReadOnlyList<TRow> BegunBy(DateOnly day) =>
    [
        .. Rows.Where(row => row.InForce.From <= day).GroupBy(row => _key(row.Value), StringComparer.Ordinal)
            .Select(group => group.MaxBy(row => row.InForce.From)!.Value),
    ];

    /// <param name="key">What names a row; constant where the whole table is one row at a time.</param>
    /// <param name="alsoUnique">Other things that no two rows of one day may share.</param>
    public static Result<DatedTable<TRow>> Of(
        LawFile file, IReadOnlyList<DatedRow<TRow>> rows, TableErrors errors, Func<TRow, string> key, params Func<TRow, string>[] alsoUnique)
    {
        foreach (var row in rows.Where(row => row.InForce.To < row.InForce.From))
        {
            errors.Add(row.Line, $"终止日期{Day(row.InForce.To!.Value)}早于起始日期{Day(row.InForce.From)}。请核对两个日期。");
        }

        foreach (var group in rows.GroupBy(row => key(row.Value), StringComparer.Ordinal))
        {
            Follow(group.Key, group, errors);
        }

        foreach (var unique in alsoUnique)
        {
            foreach (var group in rows.GroupBy(row => unique(row.Value), StringComparer.Ordinal))
            {
                RefuseOverlaps(group.Key, group, errors);
            }
        }

        return errors.Any ? errors.Problem : new DatedTable<TRow>(file, rows, key);
    }

    private static void Follow(string key, IEnumerable<DatedRow<TRow>> rows, TableErrors errors)
    {
        var ordered = RefuseOverlaps(key, rows, errors);

        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (earlier.InForce.To?.AddDays(1) < later.InForce.From)
            {
                errors.Add(later.Line, $"{Called(key)}从{Day(later.InForce.From)}起有效，而前一条（第{earlier.Line}行）只到{Day(earlier.InForce.To.Value)}，中间没有规定。请把日期接上。");
            }
        }
    }

    private static List<DatedRow<TRow>> RefuseOverlaps(string key, IEnumerable<DatedRow<TRow>> rows, TableErrors errors)
    {
        var ordered = rows.OrderBy(row => row.InForce.From).ThenBy(row => row.Line).ToList();

        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (earlier.InForce.To is not { } last || last >= later.InForce.From)
            {
                errors.Add(later.Line, $"{Called(key)}自{Day(later.InForce.From)}起有两条同时有效（另一条在第{earlier.Line}行）。请给较早的一条填上终止日期，或者删去重复的一条。");
            }
        }

        return ordered;
    }

    private static string Called(string key) => key.Length == 0 ? "本表" : $"“{key}”";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
