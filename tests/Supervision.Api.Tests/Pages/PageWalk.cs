using Supervision.Api.Pages;

namespace Supervision.Api.Tests.Pages;

/// <summary>From the front doors along every link of ours; of many pages of one kind two are enough.</summary>
internal static class PageWalk
{
    private const int PagesAtMost = 150;
    private const int OfOneKind = 2;

    /// <param name="read">Reads the page at an address; the answer is where its links lead.</param>
    public static async Task GoAsync(string task, Func<string, Task<IEnumerable<string>>> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Links.Office, Links.Start, Links.OfficePlanDraft, Links.OfficeTemporary, Links.Party, Links.OwnLine(task, 1)]);

        while (waiting.TryDequeue(out var path) && seen.Count < PagesAtMost)
        {
            if (seen.Contains(path) || path.StartsWith("/text-size/", StringComparison.Ordinal))
            {
                continue;
            }

            kinds[KindOf(path)] = kinds.GetValueOrDefault(KindOf(path)) + 1;

            if (kinds[KindOf(path)] > OfOneKind)
            {
                continue;
            }

            seen.Add(path);

            foreach (var link in await read(path))
            {
                waiting.Enqueue(link.Split('#')[0]);
            }
        }
    }

    // Names and numbers tell pages of one kind apart.
    private static string KindOf(string path)
    {
        var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', parts.Select(part => part.Any(c => char.IsAsciiDigit(c) || char.IsUpper(c)) ? "*" : part));
    }
}
