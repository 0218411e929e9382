using System.Globalization;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

// The item that somebody means: by its number, with the first day of its list where there are several, or by words of the violation.
internal static class NamedItems
{
    private const int MostShown = 5;

    public static Result<ListItem> Find(Rulebook book, string named)
    {
        var (id, day) = Parted(named.Trim());

        if (book.Versions(id) is { Length: > 0 } versions)
        {
            return Among(versions, id, day);
        }

        var byWords = id.Length > 1 ? book.Items.Where(item => item.Violation.Contains(id, StringComparison.Ordinal)).ToList() : [];

        return byWords.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count() switch
        {
            0 => ExplanationProblems.ItemNotFound(id, Near(book, id)),
            1 => Among(book.Versions(byWords[0].Id), byWords[0].Id, day),
            _ => ExplanationProblems.SeveralItems(id, [.. byWords.Take(MostShown).Select(Said)], byWords.Count),
        };
    }

    private static (string Id, string? Day) Parted(string named)
    {
        var at = named.LastIndexOf('@');
        return at > 0 ? (named[..at], named[(at + 1)..]) : (named, null);
    }

    private static Result<ListItem> Among(ListItem[] versions, string id, string? day)
    {
        if (day is null)
        {
            return versions.Length == 1 ? versions[0] : ExplanationProblems.SeveralVersions(id, [.. versions.Select(Version)]);
        }

        return versions.FirstOrDefault(item => Day(item) == day) is { } found
            ? found
            : ExplanationProblems.NoSuchVersion(id, day, [.. versions.Select(Version)]);
    }

    // Items whose numbers are nearest, before those of a list whose number begins the same.
    private static List<string> Near(Rulebook book, string id)
    {
        var known = book.Items.DistinctBy(item => item.Id).ToList();
        var wanted = id.ToUpperInvariant();
        var near = new List<ListItem>();

        if (Nearest.To(wanted, known.Select(item => item.Id)) is { } meant)
        {
            near.Add(book.Find(meant)!);
        }

        near.AddRange(known.Where(item => wanted.Length > 2 && item.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)));

        if (near.Count < 2 && wanted.LastIndexOf('-') is > 0 and var end)
        {
            near.AddRange(known.Where(item => item.Id.StartsWith(wanted[..end], StringComparison.OrdinalIgnoreCase)));
        }

        // Of words, whatever holds each of their signs.
        near.AddRange(known.Where(item => id.Length > 1 && id.All(sign => sign > 0x2E7F && item.Violation.Contains(sign, StringComparison.Ordinal))));

        return [.. near.DistinctBy(item => item.Id).Take(MostShown).Select(Said)];
    }

    private static string Said(ListItem item) => $"{item.Id}（{item.Violation}）";

    private static string Version(ListItem item) => $"{item.Id}@{Day(item)}（《{item.List.Title}》）";

    private static string Day(ListItem item) => item.List.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
