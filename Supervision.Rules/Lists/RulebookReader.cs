using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// Reads texts into a rulebook: each list for itself, then what only all of them together can show.
internal static class RulebookReader
{
    public static Rulebook? Read(RuleSources sources, out IReadOnlyList<Problem> problems)
    {
        var found = new List<Problem>();
        problems = found;

        if (Try(() => Readings.Read(RuleNode.Read(sources.Readings.Text, sources.Readings.Name)), found) is not { } readings
            || Try(() => LawTexts.Read(RuleNode.Read(sources.Laws.Text, sources.Laws.Name)), found) is not { } laws)
        {
            return null;
        }

        var read = sources.Lists
            .Select(text => (Text: text, List: Try(() => ReadList(text, readings), found)))
            .Where(pair => pair.List is not null).Select(pair => (pair.Text, List: pair.List!)).ToArray();
        Try(() => Join([.. read.Select(pair => pair.List)], readings, laws), found);
        return found.Count > 0 ? null : new Rulebook(sources, read, readings, laws);
    }

    private static ExemptionList ReadList(RuleText text, Readings readings)
    {
        var list = ListReader.Read(RuleNode.Read(text.Text, text.Name), readings);
        list.Digest = string.Join(' ', [text.Sum, .. readings.SeriousDishonestyLists]);
        return list;
    }

    private static T? Try<T>(Func<T> read, List<Problem> problems) where T : class
    {
        try
        {
            return read();
        }
        catch (RuleFileException exception)
        {
            problems.Add(exception.Problem);
            return null;
        }
    }

    private static ExemptionList[] Join(ExemptionList[] lists, Readings readings, IReadOnlyList<LawChange> laws)
    {
        RefuseDoubles(lists);
        EndEarlierVersions(lists);
        var number = 0;

        foreach (var item in lists.SelectMany(list => list.Items))
        {
            item.Number = number++;
            item.Reading = readings.Of(item);
            item.Changes = LawTexts.CitedBy(item, laws);
        }

        foreach (var lineage in Lineages(lists))
        {
            foreach (var family in lineage.SelectMany(list => list.Items).GroupBy(Identities.Of, StringComparer.Ordinal))
            {
                // Items of one list that name the same act stay apart: the one that is alleged is meant.
                var members = family.OrderBy(item => item.List.From).ToArray();
                Array.ForEach(members, item => item.Family = [.. members.Where(other => other == item || other.List != item.List)]);
            }
        }

        return lists;
    }

    private static void RefuseDoubles(ExemptionList[] lists)
    {
        var seen = new Dictionary<string, ListItem>(StringComparer.Ordinal);
        var versions = new Dictionary<(string, DateOnly), string>();

        foreach (var list in lists)
        {
            if (!versions.TryAdd((list.Id, list.From), list.Place))
            {
                throw new RuleFileException(LanguageProblems.DuplicateVersion(list.Place, list.Id, versions[(list.Id, list.From)]));
            }

            if (list.Replaces.FirstOrDefault(old => lists.All(other => other.Id != old)) is { } unknown)
            {
                throw new RuleFileException(LanguageProblems.UnknownList(list.Place, unknown));
            }

            foreach (var item in list.Items)
            {
                // Versions of one list keep the ids of their items; nothing else may share them.
                if (!seen.TryAdd(item.Id, item) && (seen[item.Id].List.Id != list.Id || seen[item.Id].List == list))
                {
                    throw new RuleFileException(LanguageProblems.DuplicateItem(item.Place, item.Id, seen[item.Id].Place));
                }
            }
        }
    }

    private static void EndEarlierVersions(ExemptionList[] lists)
    {
        foreach (var versions in lists.Where(list => !list.Draft).GroupBy(list => list.Id, StringComparer.Ordinal))
        {
            var ordered = versions.OrderBy(list => list.From).ToList();

            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                earlier.To = earlier.To is { } to && to < later.From ? to : later.From.AddDays(-1);
            }
        }
    }

    // Lists that are versions of one another, or replace one another.
    private static IEnumerable<List<ExemptionList>> Lineages(ExemptionList[] lists)
    {
        var root = lists.Select(list => list.Id).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => id, StringComparer.Ordinal);

        foreach (var (id, old) in lists.SelectMany(list => list.Replaces.Select(old => (list.Id, old))))
        {
            var (one, other) = (root[id], root[old]);

            foreach (var member in root.Where(pair => pair.Value == other).Select(pair => pair.Key).ToList())
            {
                root[member] = one;
            }
        }

        return lists.GroupBy(list => root[list.Id], StringComparer.Ordinal).Select(lineage => lineage.ToList());
    }
}
