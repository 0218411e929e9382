using System.Text;
using Supervision.Core.Calendars;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Periods;

namespace Supervision.Rules.Exemptions;

/// <summary>规则库: the lists, readings, periods and calendar of one version. It is read once and asked often.</summary>
public sealed class Rulebook
{
    private readonly Dictionary<string, ListItem> _items;
    private readonly ILookup<string, ListItem> _byViolation;

    private Rulebook(IReadOnlyList<ExemptionList> lists, Readings readings, PeriodTable periods, WorkingDayCalendar calendar, string version)
    {
        (Readings, Periods, Calendar, Version, ListCount) = (readings, periods, calendar, version, lists.Count);
        _items = lists.SelectMany(list => list.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
        _byViolation = _items.Values.ToLookup(item => item.Violation, StringComparer.Ordinal);
    }

    /// <summary>Digest of the files that decide.</summary>
    public string Version { get; }

    public int ListCount { get; }

    public int ItemCount => _items.Count;

    internal Readings Readings { get; }

    internal PeriodTable Periods { get; }

    internal WorkingDayCalendar Calendar { get; }

    /// <summary>Reads everything under <c>rules/</c> that decides exemptions. A list with any defect decides nothing.</summary>
    public static Result<Rulebook> Load(string rulesRoot)
    {
        var folder = Path.Combine(rulesRoot, "exemptions");

        if (!Directory.Exists(folder))
        {
            return LanguageProblems.NotFound(folder);
        }

        try
        {
            return Read(rulesRoot, folder);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    internal ListItem? Find(string? item) => item is not null && _items.TryGetValue(item, out var found) ? found : null;

    internal IEnumerable<ListItem> Items => _items.Values;

    internal IEnumerable<ListItem> ByViolation(string violation) => _byViolation[violation];

    private static Result<Rulebook> Read(string root, string folder)
    {
        if (!PeriodTable.Load(root, "penalty-law.yaml").Succeeded(out var periods, out var problem))
        {
            return problem;
        }

        var holidays = Path.Combine(root, "calendars", "holidays.csv");
        var readings = Readings.Read(Open(Path.Combine(folder, "readings.yaml"), root));
        var files = ListFiles(folder);
        var lists = files.Select(file => ListReader.Read(Open(file, root), readings)).ToList();
        RefuseDoubles(lists);

        var all = files.Append(Path.Combine(folder, "readings.yaml")).Append(Path.Combine(root, "periods", "penalty-law.yaml")).Append(holidays);
        var version = new StringBuilder();

        foreach (var file in all)
        {
            version.Append(Name(file, root)).Append(' ').Append(Digest.Of(File.ReadAllBytes(file))).Append('\n');
        }

        return new Rulebook(lists, readings, periods, WorkingDayCalendar.Load(holidays), Digest.Of(version.ToString()));
    }

    // Cases stand beside the lists and decide nothing.
    private static List<string> ListFiles(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .SelectMany(region => Directory.EnumerateFiles(region, "*.yaml").Order(StringComparer.Ordinal)),
    ];

    private static RuleNode Open(string file, string root) =>
        File.Exists(file)
            ? RuleNode.Read(File.ReadAllText(file), Name(file, root))
            : throw new RuleFileException(LanguageProblems.NotFound(file));

    private static string Name(string file, string root) => "rules/" + Path.GetRelativePath(root, file).Replace('\\', '/');

    private static void RefuseDoubles(List<ExemptionList> lists)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var item in lists.SelectMany(list => list.Items))
        {
            if (!seen.TryAdd(item.Id, item.Place))
            {
                throw new RuleFileException(LanguageProblems.DuplicateItem(item.Place, item.Id, seen[item.Id]));
            }
        }
    }
}
