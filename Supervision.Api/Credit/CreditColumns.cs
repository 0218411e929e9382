using System.Globalization;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Api.Credit;

/// <summary>双公示数据标准: the columns of both tables, as <c>rules/disclosure/shuanggongshi_columns.csv</c> has them.</summary>
public sealed class CreditColumns
{
    private const string Needed = "req(M/C/O)";

    private static readonly string[] OfTable = ["table", "seq", "field", "name_zh", "type", "length", Needed, "rule"];

    private readonly IReadOnlyList<CreditColumn> _columns;

    private CreditColumns(IReadOnlyList<CreditColumn> columns) => _columns = columns;

    public static Result<CreditColumns> Load(string rules) =>
        LawFile.Read(rules, "disclosure", "shuanggongshi_columns.csv").Match(Read, problem => problem);

    public static Result<CreditColumns> Read(LawFile file) =>
        CsvTable.Read(file, OfTable, Column).Match<Result<CreditColumns>>(columns => new CreditColumns(columns), problem => problem);

    /// <summary>The columns of the table whose header this is, by their place in the file; or what is wrong with the header.</summary>
    internal Result<IReadOnlyDictionary<string, (CreditColumn Column, int At)>> Of(string path, IReadOnlyList<string> headers)
    {
        var table = _columns.GroupBy(column => column.Table).MaxBy(one => one.Count(column => headers.Any(header => IsCalled(column, header))))!;
        var places = new Dictionary<string, (CreditColumn, int)>(StringComparer.Ordinal);
        var (unknown, twice) = (new List<string>(), new List<string>());

        for (var at = 0; at < headers.Count; at++)
        {
            if (table.FirstOrDefault(one => IsCalled(one, headers[at])) is not { } column)
            {
                unknown.Add(headers[at]);
            }
            else if (!places.TryAdd(column.Field, (column, at)))
            {
                twice.Add(headers[at]);
            }
        }

        var missing = table.Where(column => column.IsRequired && !places.ContainsKey(column.Field)).Select(column => column.Named).ToList();
        return missing.Count + unknown.Count + twice.Count > 0 ? CreditProblems.WrongColumns(path, missing, unknown, twice) : places;
    }

    private static bool IsCalled(CreditColumn column, string header) => header == column.Field || header == column.Title;

    private static CreditColumn Column(CsvRow row)
    {
        var length = int.TryParse(row.Text("length"), NumberStyles.None, CultureInfo.InvariantCulture, out var longest) ? longest : (int?)null;
        var isRequired = row.OneOf(Needed, "M", "C", "O") == "M";
        return new(row.Filled("table"), row.Filled("field"), row.Filled("name_zh"), row.Filled("type"), length, isRequired, Words(row));
    }

    // The words stand first in the rule, parted by strokes; behind an equals sign, what a number means.
    private static string[] Words(CsvRow row)
    {
        var listed = row.Text("rule").Split(';')[0];
        var isListed = row.Text("type").StartsWith("枚举", StringComparison.Ordinal) && listed.Contains('|', StringComparison.Ordinal);
        return isListed ? [.. listed.Split('|').Select(word => word.Split('=')[0].Trim())] : [];
    }
}
