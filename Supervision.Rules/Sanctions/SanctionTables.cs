using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Sanctions;
using Supervision.Core.Time;

namespace Supervision.Rules.Sanctions;

// The tables under rules/credit/sanctions, and what their words mean.
internal static class SanctionTables
{
    private const string Folder = "credit/sanctions";

    private static readonly string[] MeasureColumns =
    [
        "id", "class", "kind", "measure", "target", "target_text", "ground", "list", "grave", "ground_text", "basis", "shortest_years", "longest_years",
        "length_text", "body", "editions", "placeholder", "mark", "source",
    ];

    private static readonly string[] EditionColumns = ["id", "state", "from", "to", "facts", "mark", "source"];

    private static readonly string[] ListColumns = ["name", "also_called", "keeper", "basis", "targets", "longest_years", "term_text", "exit", "standing", "mark"];

    private static readonly string[] CatalogueColumns = ["class_no", "name", "first_edition", "note", "mark"];

    private static readonly Terms<SanctionTarget> Targets = new((SanctionTarget.Any, "any"), (SanctionTarget.Firm, "firm"), (SanctionTarget.Person, "person"));

    private static readonly Terms<SanctionGround> Grounds = new(
        (SanctionGround.Penalty, "penalty"), (SanctionGround.Listed, "listed"), (SanctionGround.ListedOrPenalty, "listed-or-penalty"),
        (SanctionGround.Record, "record"), (SanctionGround.Tier, "tier"));

    private static readonly Terms<EditionState> States = new(
        (EditionState.InForce, "in-force"), (EditionState.Superseded, "superseded"), (EditionState.Unseen, "unseen"));

    private static readonly Terms<ListBasis> Standings = new(
        (ListBasis.Lawful, "lawful"), (ListBasis.Memorandum, "memorandum"), (ListBasis.Unseen, "unseen"));

    public static Result<IReadOnlyList<SanctionMeasure>> Measures(LawFile file) => CsvTable.Read(file, MeasureColumns, Measure);

    public static Result<IReadOnlyList<MeasureEdition>> Editions(LawFile file) => CsvTable.Read(file, EditionColumns, Edition);

    public static Result<IReadOnlyList<SeriousList>> Lists(LawFile file) => CsvTable.Read(file, ListColumns, List);

    public static Result<IReadOnlyList<CatalogueClass>> Catalogue(LawFile file)
    {
        return CsvTable.Read(file, CatalogueColumns, row =>
            new CatalogueClass(row.Text("class_no") == "0" ? 0 : row.Number("class_no"), row.Filled("name"), row.Filled("first_edition"), row.Text("note"), row.Filled("mark")));
    }

    public static Result<LawFile> File(string rules, string name) => LawFile.Read(rules, Folder, name);

    private static SanctionMeasure Measure(CsvRow row)
    {
        return new(row.Filled("id"), row.Number("class"), row.Filled("kind"), row.Filled("measure"))
        {
            Target = Word(row, "target", Targets),
            TargetText = row.Text("target_text"),
            Ground = Word(row, "ground", Grounds),
            List = row.Text("list"),
            OnlyGrave = row.Flag("grave"),
            GroundText = row.Text("ground_text"),
            Bases = row.Text("basis").Split('；', StringSplitOptions.RemoveEmptyEntries),
            ShortestYears = Years(row, "shortest_years"),
            LongestYears = Years(row, "longest_years"),
            LengthText = row.Text("length_text"),
            Body = row.Text("body"),
            Editions = row.Filled("editions").Split(' '),
            IsPlaceholder = row.Flag("placeholder"),
            Mark = row.OneOf("mark", "核", "旧知", "待核"),
            Source = row.Text("source"),
        };
    }

    private static MeasureEdition Edition(CsvRow row)
    {
        return new(
            row.Filled("id"), Word(row, "state", States), new InForce(row.Day("from"), row.DayOrNone("to")), row.Filled("facts"), row.OneOf("mark", "核", "旧知", "待核"));
    }

    private static SeriousList List(CsvRow row)
    {
        return new(
            row.Filled("name"), row.Text("keeper"), row.Text("basis"), Years(row, "longest_years"), Word(row, "standing", Standings), row.OneOf("mark", "核", "旧知", "待核"))
        {
            AlsoCalled = row.Text("also_called"),
            TermText = row.Text("term_text"),
            Exit = row.Text("exit"),
        };
    }

    private static int? Years(CsvRow row, string column) => row.Text(column).Length == 0 ? null : row.Number(column);

    private static T Word<T>(CsvRow row, string column, Terms<T> terms) where T : struct, Enum
    {
        if (!terms.TryFind(row.Text(column), out var value))
        {
            row.Refuse(column, $"{terms.Listed}之一");
        }

        return value;
    }
}
