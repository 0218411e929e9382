using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Persistence;

namespace Supervision.Api.Tests.Draws;

/// <summary>Everything that anybody can fetch: every page and file that can be reached by links, every firm's page, and the records of the log.</summary>
internal static partial class PublicBytes
{
    public const string ResultList = "/results/export.csv?";

    /// <summary>What the register says of each firm before anything is drawn; it tells no tier, and is known to everybody.</summary>
    public static async Task<Dictionary<string, string>> RegisterAsync(PageSite site, IEnumerable<string> firms)
    {
        var found = new Dictionary<string, string>();

        foreach (var firm in firms)
        {
            found[$"before /enterprises/{firm}"] = await site.Client.GetStringAsync(new Uri($"/enterprises/{firm}", UriKind.Relative));
        }

        return found;
    }

    public static async Task<Dictionary<string, string>> FetchAsync(PageSite site, IEnumerable<string> firms)
    {
        var (found, waiting) = (new Dictionary<string, string>(), new Queue<string>(["/", ResultList, .. firms.Select(firm => $"/enterprises/{firm}")]));

        while (waiting.TryDequeue(out var path))
        {
            if (found.ContainsKey(path) || path.StartsWith("/office", StringComparison.Ordinal) || path.StartsWith("/text-size", StringComparison.Ordinal))
            {
                continue;
            }

            var bytes = await (await site.Client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsByteArrayAsync();
            found[path] = path.EndsWith(".zip", StringComparison.Ordinal) ? Unzipped(bytes) : System.Text.Encoding.UTF8.GetString(bytes);

            foreach (Match link in Href().Matches(found[path]))
            {
                waiting.Enqueue(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0]);
            }
        }

        found["log"] = await site.City.WithAsync<SupervisionDb, string>(async db => string.Join('\n', await db.LogEntries.OrderBy(entry => entry.Index)
            .Select(entry => $"{entry.Index} {entry.Kind} {entry.Object} {entry.Record} {entry.LeafHash}").ToListAsync()));
        return found;
    }

    private static string Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Href();
}
