using System.Globalization;
using Supervision.Core.Commitments;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Commitments;

/// <summary>告知承诺事项清单: <c>rules/credit/commitments/items.csv</c>, read once; which items may be taken by commitment, and how each is verified.</summary>
public sealed class CommitmentItems
{
    private const char Between = '；';

    private static readonly string[] Columns =
    [
        "id", "family", "name", "domain", "kind", "basis", "conditions", "materials", "liability", "method", "term", "term_unit", "correction_days",
        "catalogue", "publication", "domains", "effective_from", "effective_to", "source", "mark",
    ];

    private CommitmentItems(IReadOnlyList<CommitmentItem> all) => All = all;

    public IReadOnlyList<CommitmentItem> All { get; }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<CommitmentItems> Load(string rules)
    {
        if (!LawFile.Read(rules, "credit", "commitments", "items.csv").Succeeded(out var file, out var problem))
        {
            return problem;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(file, Columns, row => Item(row, named)).Match<Result<CommitmentItems>>(all => new CommitmentItems(all), fault => fault);
    }

    /// <summary>What may be taken on a day.</summary>
    public IEnumerable<CommitmentItem> On(DateOnly day) => All.Where(item => item.IsListedOn(day));

    public CommitmentItem? Find(string id, DateOnly day) => On(day).FirstOrDefault(item => item.Id == id);

    private static CommitmentItem Item(CsvRow row, HashSet<string> named)
    {
        if (!named.Add(row.Filled("id")))
        {
            row.Refuse("id", "没有重复的编号");
        }

        return new(row.Text("id"), row.Filled("family"), row.Filled("name"), row.Filled("domain"), OneOf(row, "kind", CommitmentKinds.Terms), row.Filled("basis"))
        {
            Conditions = Listed(row.Filled("conditions")),
            Materials = Listed(row.Filled("materials")),
            Liability = row.Filled("liability"),
            Method = OneOf(row, "method", VerificationMethods.Terms),
            Term = WholeOrNone(row, "term"),
            TermUnit = Unit(row),
            CorrectionDays = WholeOrNone(row, "correction_days"),
            Catalogue = row.Text("catalogue").Length == 0 ? null : row.Text("catalogue"),
            Publication = OneOf(row, "publication", PublicationTypes.Terms),
            Domains = row.Text("domains").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            From = row.Day("effective_from"),
            To = row.DayOrNone("effective_to"),
            Source = row.Filled("source"),
            Mark = row.OneOf("mark", "核", "旧知", "待核"),
        };
    }

    private static string[] Listed(string text) => text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? WholeOrNone(CsvRow row, string column) => row.Text(column).Length == 0 ? null : row.Number(column);

    // A term says in what it is counted, and what counts nothing has no term.
    private static TermUnit Unit(CsvRow row)
    {
        if (row.Text("term").Length > 0)
        {
            return OneOf(row, "term_unit", TermUnits.Terms);
        }

        if (row.Text("term_unit").Length > 0)
        {
            row.Refuse("term_unit", "空着，因为没有写期限");
        }

        return default;
    }

    private static T OneOf<T>(CsvRow row, string column, Terms<T> terms) where T : struct, Enum
    {
        if (terms.TryFind(row.Text(column), out var value))
        {
            return value;
        }

        row.Refuse(column, string.Create(CultureInfo.InvariantCulture, $"{terms.Listed}之一"));
        return default;
    }
}
