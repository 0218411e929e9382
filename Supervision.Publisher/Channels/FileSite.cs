using System.Globalization;
using CsvHelper;
using Supervision.Core.Disclosures;

namespace Supervision.Publisher.Channels;

/// <summary>
/// 文件方式: a CSV file per batch in <c>out/</c>, feedback files read from <c>back/</c>. A batch has one name and one content for ever,
/// so writing it twice leaves one file.
/// </summary>
public sealed class FileSite(Channel terms, ChannelForms forms, string feeds) : ISite
{
    public const string ReceiptPrefix = "receipt-";
    public const string ListPrefix = "list-";
    public static readonly string[] ReceiptColumns = ["数据编号", "状态", "回执编号", "说明", "时间"];

    private const string Moment = "yyyyMMddHHmmss";

    private readonly string _folder = Path.Combine(feeds, terms.Folder);

    public string Channel => terms.Code;

    private string Back => Path.Combine(_folder, "back");

    public async Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel)
    {
        await WholeFile.WriteAsync(Path.Combine(_folder, "out", NameOf(consignment)), Content(consignment), cancel);
        return [];
    }

    public async Task<IReadOnlyList<SiteLetter>> ReceiveAsync(CancellationToken cancel)
    {
        var letters = new List<SiteLetter>();

        if (Directory.Exists(Back))
        {
            // Answers first: a list speaks of what they have settled.
            foreach (var path in Directory.GetFiles(Back, "*.csv")
                .Where(path => !Path.GetFileName(path).StartsWith(WholeFile.Unfinished, StringComparison.Ordinal))
                .OrderBy(path => Path.GetFileName(path).StartsWith(ListPrefix, StringComparison.Ordinal)).ThenBy(path => path, StringComparer.Ordinal))
            {
                letters.Add(Read(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancel)));
            }
        }

        return letters;
    }

    public Task PutAwayAsync(SiteLetter letter, CancellationToken cancel)
    {
        var to = Path.Combine(_folder, "back", letter.Trouble is null ? "done" : "bad");
        Directory.CreateDirectory(to);

        // Another copy of the publisher may have put it away already.
        if (File.Exists(Path.Combine(Back, letter.Name)))
        {
            File.Move(Path.Combine(Back, letter.Name), Path.Combine(to, letter.Name), overwrite: true);
        }

        return Task.CompletedTask;
    }

    public static string ListName(DateTimeOffset asOf) => ListPrefix + asOf.ToString(Moment, CultureInfo.InvariantCulture) + ".csv";

    internal byte[] Content(Consignment consignment) => CsvText.Write(
        forms.Columns(Channel, ChannelForms.Results, consignment.MadeOn).Select(column => column.Title),
        consignment.Entries.SelectMany(entry =>
            forms.Lines(Channel, ChannelForms.Results, entry, consignment.Note, consignment.MadeOn)
                .Match(lines => lines, problem => throw new InvalidOperationException(problem.Message))));

    private string NameOf(Consignment consignment) => string.Create(CultureInfo.InvariantCulture, $"{Channel}-{consignment.Number:D8}.csv");

    private static SiteLetter Read(string name, byte[] bytes)
    {
        try
        {
            return name.StartsWith(ListPrefix, StringComparison.Ordinal)
                ? new(name, [], new(MomentIn(name), CsvText.Read(bytes, name, row => row.GetString(ReceiptColumns[0])).ToHashSet(StringComparer.Ordinal)))
                : new(name, CsvText.Read(bytes, name, Answer), null);
        }
        catch (FormatException problem)
        {
            return new(name, [], null, $"回执文件不能读取，已移到back/bad，请联系对方重新提供。{problem.Message}");
        }
    }

    private static SiteAnswer Answer(CsvReader row) => new(
        row.GetString(ReceiptColumns[0]), StandingNames.Parse(row.GetString(ReceiptColumns[1])), Filled(row.GetString(ReceiptColumns[2])),
        Filled(row.GetString(ReceiptColumns[3])), DateTimeOffset.Parse(row.GetString(ReceiptColumns[4]), CultureInfo.InvariantCulture));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    // The name carries Beijing time.
    private static DateTimeOffset MomentIn(string name) => new(
        DateTime.ParseExact(Path.GetFileNameWithoutExtension(name)[ListPrefix.Length..], Moment, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
