using System.Globalization;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Api.Credit;

/// <summary>
/// 导入文件的数据项: the columns of penalties and licences as <c>rules/disclosure/shuanggongshi_columns.csv</c> has them from the standard, and of lists
/// and honours as <c>rules/credit/records/columns.csv</c> has them.
/// </summary>
public sealed class CreditColumns
{
    private const string Needed = "req(M/C/O)";

    private static readonly string[] OfTable = ["table", "seq", "field", "name_zh", "type", "length", Needed, "rule"];

    private readonly IReadOnlyList<CreditColumn> _columns;

    private CreditColumns(IReadOnlyList<CreditColumn> columns) => _columns = columns;

    public static Result<CreditColumns> Load(string rules)
    {
        if (!Read(rules, "disclosure", "shuanggongshi_columns.csv").Succeeded(out var decisions, out var problem)
            || !Read(rules, "credit", "records", "columns.csv").Succeeded(out var lists, out problem))
        {
            return problem;
        }

        return new CreditColumns([.. decisions, .. lists]);
    }

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

    private static Result<IReadOnlyList<CreditColumn>> Read(string rules, params string[] parts) =>
        LawFile.Read(rules, parts).Match(file => CsvTable.Read(file, OfTable, Column), problem => problem);

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
